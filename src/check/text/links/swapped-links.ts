import type { Article, Span } from '../../../model/article.ts'
import type { ArticleSubject } from '../../rule.ts'
import { addressKey } from './address-key.ts'
import { titleAt } from './fragments.ts'
import type { SegmentPair } from '../segment-pairs.ts'
import { areListed } from '../formatting/listed-spans.ts'
import { likeness } from '../../../text/likeness.ts'

interface Link {
  span: Span
  url: string
  key: string
}

/**
 * How much more alike the texts must be when exchanged, from 0 to 1, for links to count as swapped.
 */
const margin = 0.2

/**
 * Links of one segment whose targets were exchanged: their texts answer each other in the order in
 * which the targets do not. Words may change places in a translation, a link with its target: so
 * the texts decide, by likeness, by what the article calls the same target elsewhere, or by the
 * title of the page that they lead to. Where these say nothing, the links of a list ("see A and B")
 * keep their order.
 */
export function swappedLinks<L extends Link>(
  from: readonly L[],
  to: readonly L[],
  segments: SegmentPair,
  subject: ArticleSubject,
): { link: L; source: L }[] {
  if (from.length !== to.length || from.length < 2) return []
  const keys = new Set(from.map(({ key }) => key))
  if (keys.size !== from.length || !to.every(({ key }) => keys.delete(key))) return []
  const moved = to
    .map((link, index) => ({ link, index }))
    .filter(({ link, index }) => link.key !== from[index]!.key)
  if (moved.length === 0) return []
  const names = namesOf(subject)
  const byKey = new Map(from.map((link) => [link.key, link]))
  let [byTarget, byOrder] = [0, 0]
  for (const { link, index } of moved) {
    const same = byKey.get(link.key)!
    byTarget += linkLikeness(same, link, names, subject)
    byOrder += linkLikeness(from[index]!, link, names, subject)
  }
  const leastGain =
    areListed(spansOf(from), segments.base) && areListed(spansOf(to), segments.target)
      ? -margin
      : margin
  if (byOrder - byTarget < leastGain * moved.length) return []
  return moved.map(({ link, index }) => ({ link, source: from[index]! }))
}

function spansOf(links: readonly Link[]): Span[] {
  return links.map(({ span }) => span)
}

/** For each target, how often each text links to it. */
type Names = ReadonlyMap<string, ReadonlyMap<string, number>>

const namesByArticle = new WeakMap<Article, Names>()

/** What the translation calls each target, in all of its links. */
function namesOf({ article, catalog }: ArticleSubject): Names {
  const before = namesByArticle.get(article)
  if (before) return before
  const locales = [article.locale, catalog.registry.source]
  const names = new Map<string, Map<string, number>>()
  for (const { kind, target, text } of article.segments.flatMap(({ spans }) => spans)) {
    if (kind !== 'link' || target === null) continue
    const key = addressKey(target, locales)
    const counts = names.get(key) ?? new Map<string, number>()
    names.set(key, counts.set(text, (counts.get(text) ?? 0) + 1))
  }
  namesByArticle.set(article, names)
  return names
}

/**
 * How well a link's text answers the source's link: as its text, as its target's usual name, or as
 * the title of the page or section that it leads to.
 */
function linkLikeness(source: Link, link: Link, names: Names, subject: ArticleSubject): number {
  // The link that is judged says nothing of itself.
  const others = (names.get(source.key)?.get(link.span.text) ?? 0) - Number(source.key === link.key)
  const asNamed = others > 0 && isNamedAgain(names.get(source.key)!)
  const title = titleAt(subject, source.url) ?? ''
  return Math.max(
    likeness(source.span.text, link.span.text),
    likeness(title, link.span.text),
    asNamed ? 1 : 0,
  )
}

function isNamedAgain(counts: ReadonlyMap<string, number>): boolean {
  return counts.size > 1 || [...counts.values()].some((count) => count > 1)
}
