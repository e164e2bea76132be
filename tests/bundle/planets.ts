import type { Text } from '../../src/model/article.ts'
import type { Catalog, Entry, EntryLink } from '../../src/model/catalog.ts'
import type { Code } from '../../src/model/registry.ts'

/** A catalog by hand: two planets have errors, in English, Swedish, Finland's Swedish and Arabic. */
export function planets(change: Partial<Change> = {}): Catalog {
  const codes = change.codes ?? [mercury, venus]
  const texts = change.texts ?? words
  const locales = Object.keys(texts)
  const source = locales[0]!
  const fallbacks = Object.fromEntries(
    locales.map((locale) => [
      locale,
      locale === 'sv-FI' ? ['sv', 'en'] : locale === source ? [] : [source],
    ]),
  )
  const entries = Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        codes.map((code) => {
          const from =
            [locale, ...fallbacks[locale]!].find((one) => texts[one]?.[code.code]) ?? source
          return [code.code, entry(code.code, locale, from, texts[from]?.[code.code])]
        }),
      ),
    ]),
  )
  return {
    registry: {
      id: 'planets',
      version: change.version ?? '1.2.3',
      source,
      locales,
      range: [1, 9],
      codes: Object.fromEntries(codes.map((code) => [code.code, code])),
      fromSource: false,
      entries: null,
      supportId: 'PLANET_{code:3}',
      site: { url: change.url ?? null, title: {}, links: null, edit: null, support: null },
      messages: { package: change.package ?? '@example/planet-messages' },
      rules: {},
      glossary: [],
      codeWords: {},
    },
    patterns: { row: null, title: null, supportIds: () => [] },
    articles: [],
    pairs: {},
    candidates: [],
    entries,
    pages: {},
    fallbacks,
    files: new Set(),
  }
}

interface Change {
  codes: Code[]
  texts: Record<string, Record<string, Words>>
  version: string
  url: string
  package: string
}

export interface Words {
  title?: string
  message: string
  variants?: string[]
  technical?: string
  user?: string
  admin?: string
  links?: EntryLink[]
  machine?: boolean
}

export const mercury: Code = {
  code: '1',
  symbol: 'TooHot',
  supportId: 'PLANET_001',
  fixedBy: 'user',
  retry: true,
  retired: false,
}

export const venus: Code = {
  code: '2',
  symbol: 'AcidRain',
  supportId: 'PLANET_002',
  fixedBy: 'admin',
  retry: false,
  retired: false,
}

const words: Change['texts'] = {
  en: {
    1: {
      title: 'Mercury is too hot',
      message: 'Your probe cannot land by day. Wait for the night.',
      technical: 'The surface is at 430 °C.',
      user: '1. Wait 44 days.\n2. Try again.',
      links: [
        link(
          'More in The nights of Mercury.',
          'The nights of Mercury',
          'https://example.com/night',
        ),
        link('See Landing.', 'Landing', '/en/articles/landing/#soft'),
        link('See Nowhere.', 'Nowhere', null),
      ],
    },
    2: {
      title: 'It rains acid',
      message: 'The rain of Venus has eaten the lander.',
      variants: ['The lander does not answer.'],
      admin: 'Send another lander.',
    },
  },
  sv: {
    1: { title: 'Merkurius är för het', message: 'Sonden kan inte landa om dagen.', machine: true },
    2: { title: 'Det regnar syra', message: 'Venus regn har ätit upp landaren.' },
  },
  'sv-FI': { 2: { title: 'Det regnar syra', message: 'Regnet på Venus åt upp landaren.' } },
  ar: { 1: { title: 'عطارد حار جدا', message: 'لا يمكن للمسبار الهبوط نهارا.' } },
}

function link(text: string, label: string, href: string | null): EntryLink {
  return { text, label, url: href ?? 'nowhere.md', href }
}

function entry(code: string, locale: string, lang: string, words: Words | undefined): Entry {
  const is = { code, locale, lang, state: lang === locale ? 'current' : 'missing' } as const
  return {
    ...is,
    machine: words?.machine ?? false,
    unverified: false,
    title: words?.title ?? '',
    message: text(words?.message ?? ''),
    variants: (words?.variants ?? []).map(text),
    technical: maybe(words?.technical),
    cause: null,
    user: maybe(words?.user),
    admin: maybe(words?.admin),
    sections: [],
    links: words?.links ?? [],
    also: [],
    place: {
      file: `${lang}/planets.md`,
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 9,
      start: 20,
      end: 28,
    },
    article: 'planets.md',
    revision: null,
    changes: [],
    since: null,
  }
}

function maybe(plain: string | undefined): Text | null {
  return plain === undefined ? null : text(plain)
}

function text(plain: string): Text {
  return { plain, html: `<p>${plain.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>` }
}
