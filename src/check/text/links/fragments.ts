import type { Article } from '../../../model/article.ts'
import type { Pair } from '../../../model/pair.ts'
import { slugs } from '../../../pair/slugs.ts'
import { pageAt } from '../../structure/page-at.ts'
import type { ArticleSubject } from '../../rule.ts'
import { fragmentOf, withoutFragment } from './address-key.ts'

/** What an address with a fragment leads to; the fragment may be made of a heading's words. */
export interface Fragment {
  /** The page, and the segment of it that the fragment names. */
  page: string
  /** Null for a page of its own: there any heading may be meant. */
  segment: number | null
}

/**
 * What the fragment of an address of the source names in the translation, or may: the anchor that a
 * heading has by its words is another once it is translated. Null where it has none, or names none.
 */
export function sourceFragment({ pair }: ArticleSubject, url: string): Fragment | null {
  const [page, anchor] = [withoutFragment(url), fragmentOf(url)]
  if (anchor === null || !pair?.base) return null
  if (page !== '') return { page, segment: null }
  const segment = matchingSegment(pair, segmentNamed(pair.base, anchor))
  return segment === null ? null : { page, segment }
}

/** What the fragment of an address of the translation names; null where that is not there. */
export function targetFragment(
  { article, catalog, pair }: ArticleSubject,
  url: string,
): Fragment | null {
  const [page, anchor] = [withoutFragment(url), fragmentOf(url)]
  if (anchor === null || !pair?.base) return null
  if (page === '') {
    const segment = segmentNamed(pair.target, anchor)
    return segment === null ? null : { page, segment }
  }
  const linked = pageAt(article, page, catalog)
  return linked !== null && segmentNamed(linked, anchor) !== null ? { page, segment: null } : null
}

/** What the page, or the section of it, that an address of the source leads to is called here. */
export function titleAt({ catalog, article, pair }: ArticleSubject, url: string): string | null {
  const [page, anchor] = [withoutFragment(url), fragmentOf(url)]
  const linked = pageAt(article, page, catalog)
  if (!linked || anchor === null) return linked?.title?.text ?? null
  const segment =
    page === '' && pair?.base ? matchingSegment(pair, segmentNamed(pair.base, anchor)) : null
  const index = segment ?? segmentNamed(linked, anchor)
  return index === null ? null : (linked.segments[index]?.plain ?? null)
}

/** The segment of the translation that answers one of the source. */
function matchingSegment(pair: Pair, source: number | null): number | null {
  let answers = targetsByPair.get(pair)
  if (!answers) {
    const matches = pair.matches.filter(({ source, target }) => source !== null && target !== null)
    targetsByPair.set(
      pair,
      (answers = new Map(matches.map((match) => [match.source!, match.target!]))),
    )
  }
  return source === null ? null : (answers.get(source) ?? null)
}

const targetsByPair = new WeakMap<Pair, ReadonlyMap<number, number>>()

/** The segment that an anchor names, be it explicit or the slug of a heading. */
function segmentNamed(article: Article, anchor: string): number | null {
  let anchors = anchorsByArticle.get(article)
  if (!anchors) {
    const explicit = article.anchors.map(({ id, segment }) => [id, segment] as const)
    const bySlug = Object.entries(slugs(article)).map(
      ([index, slug]) => [slug, Number(index)] as const,
    )
    anchors = { written: new Map(explicit.toReversed()), bySlug: new Map(bySlug.toReversed()) }
    anchorsByArticle.set(article, anchors)
  }
  const { written, bySlug } = anchors
  return written.has(anchor) ? written.get(anchor)! : (bySlug.get(anchor.toLowerCase()) ?? null)
}

/** The anchors of an article: each link asks for one of them. */
const anchorsByArticle = new WeakMap<
  Article,
  { written: ReadonlyMap<string, number | null>; bySlug: ReadonlyMap<string, number> }
>()
