import type { Span } from '../../model.ts'
import type { ArticleSubject } from '../rule.ts'
import { addressKey } from './address.ts'
import { likeness } from './likeness.ts'

interface Link {
  span: Span
  url: string
  key: string
}

/** How much more alike the texts must be the other way round before links count as exchanged. */
const margin = 0.2

/**
 * Links of one segment whose targets were exchanged: their texts answer each other in the order in
 * which the targets do not. Words may change places in a translation, a link with its target: so
 * the texts decide, by likeness or by what the article calls the same target elsewhere.
 */
export function exchangedLinks<L extends Link>(
  from: readonly L[],
  to: readonly L[],
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
  let [byTarget, byOrder] = [0, 0]
  for (const { link, index } of moved) {
    const same = from.find(({ key }) => key === link.key)!
    byTarget += alike(same, link, names)
    byOrder += alike(from[index]!, link, names)
  }
  if (byOrder - byTarget < margin * moved.length) return []
  return moved.map(({ link, index }) => ({ link, source: from[index]! }))
}

type Names = (key: string) => string[]

/** What the translation calls a target wherever it links to it, this segment's links included. */
function namesOf({ article, catalog }: ArticleSubject): Names {
  const locales = [article.locale, catalog.registry.source]
  const names = new Map<string, string[]>()
  for (const { kind, target, text } of article.segments.flatMap(({ spans }) => spans)) {
    if (kind !== 'link' || target === null) continue
    const key = addressKey(target, locales)
    names.set(key, [...(names.get(key) ?? []), text])
  }
  return (key) => names.get(key) ?? []
}

/** How well a link's text answers the source's link: as its text, or as its target's usual name. */
function alike(source: Link, link: Link, names: Names): number {
  const own = names(source.key)
  const asNamed =
    own.length > 1 &&
    own.filter((name) => name === link.span.text).length > (source.key === link.key ? 1 : 0)
  return Math.max(likeness(source.span.text, link.span.text), asNamed ? 1 : 0)
}
