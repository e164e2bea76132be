import type { ArticlePage } from '../../../model/catalog.ts'
import type { Code } from '../../../model/registry.ts'
import { articleOf } from '../page-addresses.ts'
import { linkLists, sectionText } from '../section-text.ts'

/** A question that an article answers. */
export interface Question {
  title: string
  anchor: string
  href: string
  /** The heading that it stands under, null at the top. */
  group: string | null
  lang: string
}

/**
 * The questions of an article: its deepest headings above the fourth level, grouped by those that
 * hold them. Sections that explain a code have pages of their own; they are left out, and so are
 * lists of links.
 */
export function questionsOf(
  page: ArticlePage,
  codes: readonly Code[],
  details: string | null,
): Question[] {
  const explains = new Set([...anchorsOf(codes, details), ...linkLists(page.html)])
  const texts = sectionText(page.html)
  const headings = page.headings.filter(
    (one) => one.depth > 1 && one.depth < 4 && one.anchor !== '',
  )
  let group: { text: string; anchor: string } | null = null
  return headings.flatMap((heading, index) => {
    if (heading.depth === 2) group = heading
    const next = headings[index + 1]
    const holds = heading.depth === 2 && next !== undefined && next.depth === 3
    if (holds || explains.has(heading.anchor) || isTable(texts.get(heading.anchor), codes))
      return []
    return [
      {
        title: heading.text,
        anchor: heading.anchor,
        href: `${articleOf(page.locale, page.slug)}#${heading.anchor}`,
        group: heading.depth === 2 ? null : (group?.text ?? null),
        lang: page.lang,
      },
    ]
  })
}

/** Articles by the folder that they stand in, those in none first. */
export function shelvesOf(
  pages: readonly ArticlePage[],
): { folder: string; pages: ArticlePage[] }[] {
  return [...Map.groupBy(pages, ({ slug }) => slug.split('/').slice(0, -1).join('/'))]
    .map(([folder, pages]) => ({ folder, pages }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

/** Whether a section lists the codes, which all have pages of their own. */
export function isTable(text: string | undefined, codes: readonly Code[]): boolean {
  if (text === undefined || codes.length < 3) return false
  const named = codes.filter(({ symbol }) => symbol !== null && text.includes(symbol))
  return named.length > codes.length / 2
}

/** The anchors of the sections that explain codes. */
export function anchorsOf(codes: readonly Code[], details: string | null): Set<string> {
  if (details === null) return new Set()
  return new Set(codes.map(({ code }) => details.replaceAll('{code}', code)))
}
