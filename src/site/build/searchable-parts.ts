import type { ArticlePage } from '../../model/catalog.ts'
import { articleOf } from '../view/page-addresses.ts'
import type { SiteData } from '../view/data.ts'
import { escape } from '../view/escape.ts'
import { anchorsOf, isTable } from '../view/code/questions.ts'
import { linkLists, plainOf } from '../view/section-text.ts'
import type { SearchPage } from './search-index.ts'

/**
 * Articles as the search knows them: a page a section, so that a question is answered by the
 * section about it. Sections that explain codes have pages of their own; lists of links answer
 * nothing; what is shown in another language is not of this one.
 */
export function articleParts(site: SiteData): SearchPage[] {
  return site.locales.flatMap(({ tag }) => {
    const pages = (site.pages[tag] ?? []).filter(({ codes }) => codes.length === 0)
    const isNamed = pages.length > 3
    return pages
      .filter(({ state }) => state !== 'missing')
      .flatMap((page) => partsOf(site, page, isNamed))
  })
}

/** `isNamed`: of many articles, each part says which one it is of. */
function partsOf(site: SiteData, page: ArticlePage, isNamed: boolean): SearchPage[] {
  const skipped = new Set([...anchorsOf(site.codes, site.details), ...linkLists(page.html)])
  const titles = new Map(page.headings.map(({ anchor, text }) => [anchor, text]))
  const address = articleOf(page.locale, page.slug)
  return page.html.split(/(?=<h[23]\b)/).flatMap((html) => {
    const anchor = /^<h[23]\b[^>]*\sid="([^"]*)"/.exec(html)?.[1]
    const isSkipped = anchor !== undefined && skipped.has(anchor)
    if (isSkipped || isTable(plainOf(html), site.codes)) return []
    const title = anchor === undefined ? page.title : (titles.get(anchor) ?? page.title)
    const lead = anchor === undefined ? `<p>${escape(page.description ?? '')}</p>` : ''
    const within = isNamed && title !== page.title ? page.title : null
    const below = html.replace(/^<h[23]\b[\s\S]*?<\/h[23]>/, '')
    return {
      address: anchor === undefined ? address : `${address}#${encodeURIComponent(anchor)}`,
      locale: page.locale,
      html: documentOf(page.locale, title, within, lead + below),
    }
  })
}

function documentOf(lang: string, title: string, within: string | null, html: string): string {
  const named = within === null ? '' : ` data-pagefind-meta="within:${escape(within)}"`
  return `<!doctype html><html lang="${lang}"><body data-pagefind-body${named}><h1>${escape(title)}</h1>${html}</body></html>`
}
