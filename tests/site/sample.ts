import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Text } from '../../src/model/article.ts'
import type { ArticlePage, ArticleSection, Entry } from '../../src/model/catalog.ts'
import type { Code } from '../../src/model/registry.ts'
import type { SiteData } from '../../src/site/view/data.ts'
import type { Resources } from '../../src/site/view/i18n.ts'

/** Planets as sample data: two errors, two languages, one of them half translated. */
const locales = resolve(import.meta.dirname, '../../locales')

export function resources(): Resources {
  return Object.fromEntries(
    readdirSync(locales).map((locale) => [
      locale,
      JSON.parse(readFileSync(join(locales, locale, 'site.json'), 'utf8')),
    ]),
  )
}

export function text(plain: string): Text {
  return { plain, html: `<p>${plain}</p>` }
}

export function code(given: Partial<Code> = {}): Code {
  return {
    code: '4',
    symbol: 'MarsNotReached',
    supportId: 'ORB_0004',
    fixedBy: 'admin',
    retry: false,
    retired: false,
    ...given,
  }
}

const place = {
  file: 'en/orbit.md',
  line: 7,
  column: 1,
  endLine: 7,
  endColumn: 9,
  start: 90,
  end: 98,
}

export function entry(given: Partial<Entry> = {}): Entry {
  return {
    code: '4',
    locale: 'en',
    lang: 'en',
    state: 'current',
    machine: false,
    unverified: false,
    title: 'Mars could not be reached',
    message: text('We lost sight of Mars.'),
    variants: [],
    technical: text('The antenna points at Venus.'),
    cause: null,
    user: null,
    admin: null,
    sections: [],
    links: [],
    also: [],
    place,
    article: 'orbit.md',
    revision: null,
    changes: [],
    since: null,
    ...given,
  }
}

export function section(anchor: string, text: string): ArticleSection {
  return {
    ...{ depth: 2, anchor, heading: anchor, text, isLinkList: false },
    ...{ start: 0, bodyStart: 0, end: 0 },
  }
}

export function page(given: Partial<ArticlePage> = {}): ArticlePage {
  return {
    locale: 'en',
    path: 'orbit.md',
    slug: 'orbit',
    title: 'Stay in orbit',
    description: null,
    html: '',
    sections: [],
    headings: [],
    codes: [],
    state: 'current',
    machine: false,
    unverified: false,
    lang: 'en',
    since: null,
    changes: [],
    place,
    ...given,
  }
}

export function site(given: Partial<SiteData> = {}): SiteData {
  const codes = [code(), code({ code: '5', symbol: 'VenusTooHot', supportId: 'ORB_0005' })]
  const english = { 4: entry(), 5: entry({ code: '5', title: 'Venus is too hot' }) }
  return {
    id: 'orbit',
    version: '1.0.0',
    source: 'en',
    locales: [
      { tag: 'en', name: 'English', direction: 'ltr', title: 'Orbit help' },
      { tag: 'sv', name: 'Svenska', direction: 'ltr', title: 'Hjälp i omloppsbanan' },
    ],
    codes,
    settings: { url: null, edit: null, support: null },
    base: '/',
    details: 'error-{code}',
    entries: {
      en: english,
      sv: {
        4: entry({ locale: 'sv', lang: 'sv', title: 'Mars gick inte att nå' }),
        5: { ...english[5], locale: 'sv', state: 'missing' },
      },
    },
    pages: { en: [page()], sv: [page({ locale: 'sv', lang: 'sv' })] },
    index: {
      codes: ['4', '5'],
      symbols: {},
      range: null,
      supportId: null,
      words: [],
      messages: {},
    },
    words: resources(),
    report: {
      version: 1,
      catalog: 'orbit',
      source: 'en',
      locales: {},
      shard: null,
      findings: [],
      summary: { errors: 0, warnings: 0, infos: 0 },
    },
    live: false,
    ...given,
  }
}
