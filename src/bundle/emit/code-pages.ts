import type { EntryLink } from '../../model/catalog.ts'

/** The page of a code in a language, from the root of the help site: `sv/errors/14/`. */
export function pageOf(locale: string, code: string): string {
  return `${locale}/${codePage(code)}`
}

/** The page of a code in no particular language, which is also its problem type: `errors/14/`. */
export function codePage(code: string): string {
  return `errors/${encodeURIComponent(code)}/`
}

/** A link that a portal can show. */
export interface BundleLink {
  /** The whole sentence. */
  text: string
  /** The link's own words. */
  label: string
  /**
   * Absolute, or from the root of the help site (no slash at its start). Null where it leads
   * nowhere: its text is to be shown, as no link.
   */
  url: string | null
}

/** An entry's links; one whose address leads nowhere keeps its text. */
export function linksOf(links: readonly EntryLink[]): BundleLink[] {
  return links.map(({ text, label, href }) => {
    const url = href !== null && leads.test(href) ? href.replace(/^\//, '') : null
    return { text, label, url }
  })
}

/** Within the site, or a scheme that opens a page, a letter or a call: never one that runs. */
const leads = /^(?:\/(?!\/)|https?:|mailto:|tel:)/i
