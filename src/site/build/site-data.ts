import { resolveIndex, type ArticlePage, type Catalog, type Report } from '../../index.ts'
import { direction, lookup, ownName } from '../../language/tags.ts'
import type { SiteData } from '../view/data.ts'
import type { Resources } from '../view/i18n.ts'

export interface SiteOptions {
  /** The words of the pages, by locale. */
  words: Resources
  /** Whether `felkod dev` serves the site. Default: false. */
  live?: boolean
}

/** What of the catalog and of what was found in it the site shows. */
export function siteData(catalog: Catalog, report: Report, options: SiteOptions): SiteData {
  const { registry } = catalog
  const { url, edit, support, title } = registry.site
  return {
    id: registry.id,
    version: registry.version,
    source: registry.source,
    locales: registry.locales.map((tag) => ({
      tag,
      name: ownName(tag),
      direction: direction(tag),
      title: lookup(title, tag) ?? lookup(title, registry.source) ?? registry.id,
    })),
    codes: Object.values(registry.codes),
    settings: { url, edit, support },
    base: url === null ? null : new URL(url).pathname.replace(/\/?$/, '/'),
    details: registry.entries?.from === 'table' ? registry.entries.details : null,
    entries: catalog.entries,
    pages: Object.fromEntries(
      Object.entries(catalog.pages).map(([locale, pages]) => [
        locale,
        pages.map((page) => (page.codes.length === 0 ? page : withoutBody(page))),
      ]),
    ),
    index: resolveIndex(catalog),
    words: options.words,
    report,
    live: options.live ?? false,
  }
}

/** An article that is an entry is shown as one: its own body, never shown, is never rendered. */
function withoutBody(page: ArticlePage): ArticlePage {
  const { locale, path, slug, title, description, codes, state, machine, unverified } = page
  const { lang, since, changes, place } = page
  return {
    ...{ locale, path, slug, title, description, codes, state, machine, unverified },
    ...{ lang, since, changes, place, html: '', sections: [], headings: [] },
  }
}
