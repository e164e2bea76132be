import type { EntryLink } from '../../model/catalog.ts'

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

/** An entry's links as a bundle has them. One that may not be opened keeps its text alone. */
export function bundleLinks(links: readonly EntryLink[]): BundleLink[] {
  return links.map(({ text, label, href }) => {
    const url = href !== null && isOpenable(href) ? href.replace(/^\//, '') : null
    return { text, label, url }
  })
}

/** Within the site, or of a scheme that opens a page, a mail or a call: never one that runs code. */
function isOpenable(href: string): boolean {
  return /^(?:\/(?!\/)|https?:|mailto:|tel:)/i.test(href)
}
