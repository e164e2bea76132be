import type { Article, Pair } from '../../model.ts'
import { slugs } from '../../pair/slugs.ts'
import { pageAt } from '../page-at.ts'
import type { ArticleSubject } from '../rule.ts'
import { fragmentOf, withoutFragment } from './address.ts'

/**
 * Whether two addresses lead to the same heading although their fragments differ: the anchor that a
 * heading has by its words is another once it is translated.
 */
export function sameAnchor(subject: ArticleSubject, from: string, to: string): boolean {
  const [own, other] = [fragmentOf(from), fragmentOf(to)]
  if (own === null || other === null || withoutFragment(from) !== withoutFragment(to)) return false
  const { pair } = subject
  if (!pair?.base) return false
  if (withoutFragment(from) !== '') return inAnother(subject, withoutFragment(to), other)
  const [source, target] = [named(pair.base, own), named(pair.target, other)]
  if (source === null || target === null) return false
  return pair.matches.some((match) => match.source === source && match.target === target)
}

/** What the page, or the section of it, that an address of the source leads to is called here. */
export function titleAt({ catalog, article, pair }: ArticleSubject, url: string): string | null {
  const [page, anchor] = [withoutFragment(url), fragmentOf(url)]
  const there = pageAt(article, page, catalog)
  if (!there || anchor === null) return there?.title?.text ?? null
  const segment = page === '' && pair?.base ? answer(pair, named(pair.base, anchor)) : null
  const own = segment ?? named(there, anchor)
  return own === null ? null : (there.segments[own]?.plain ?? null)
}

function answer({ matches }: Pair, source: number | null): number | null {
  return matches.find((match) => match.source === source && source !== null)?.target ?? null
}

/** An anchor of the locale's own article that the link leads to. */
function inAnother({ catalog, article }: ArticleSubject, link: string, anchor: string): boolean {
  const there = pageAt(article, link, catalog)
  return there !== null && named(there, anchor) !== null
}

/** The segment that an anchor names, one that a heading has by its words included. */
function named(article: Article, anchor: string): number | null {
  const explicit = article.anchors.find(({ id }) => id === anchor)
  if (explicit) return explicit.segment
  const own = Object.entries(slugs(article)).find(([, slug]) => slug === anchor.toLowerCase())
  return own ? Number(own[0]) : null
}
