import type { ArticlePage } from '../../../model/catalog.ts'
import type { Code } from '../../../model/registry.ts'
import { articleOf } from '../page-addresses.ts'

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
 * lists of links. `details`: the anchor of a code's section, `error-{code}`, null where it has none.
 */
export function questionsOf(
  page: ArticlePage,
  codes: readonly Code[],
  details: string | null,
): Question[] {
  const explained = detailAnchors(codes, details)
  const sections = new Map(page.sections.map((section) => [section.anchor, section]))
  const headings = page.headings.filter(
    ({ depth, anchor }) => depth > 1 && depth < 4 && anchor !== '',
  )
  let group: { text: string; anchor: string } | null = null
  return headings.flatMap((heading, index) => {
    if (heading.depth === 2) group = heading
    const holdsOthers = heading.depth === 2 && headings[index + 1]?.depth === 3
    const section = sections.get(heading.anchor)
    const isLeftOut = explained.has(heading.anchor) || section?.isLinkList === true
    if (holdsOthers || isLeftOut || listsCodes(section?.text ?? '', codes)) return []
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

/** Whether a text names most of the codes, which all have pages of their own. */
export function listsCodes(text: string, codes: readonly Code[]): boolean {
  if (codes.length < 3) return false
  const named = codes.filter(({ symbol }) => symbol !== null && text.includes(symbol))
  return named.length > codes.length / 2
}

/** The anchors of the sections that explain codes. */
export function detailAnchors(codes: readonly Code[], details: string | null): Set<string> {
  if (details === null) return new Set()
  return new Set(codes.map(({ code }) => details.replaceAll('{code}', code)))
}
