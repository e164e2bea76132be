import type { Article } from '../model/article.ts'
import type { Library } from './article-index.ts'

/**
 * The ids that the segments of an article have on its page, by the segment's index: every explicit
 * anchor once, and for a heading the anchor by its words where it has no other or is linked to, and
 * by the words of the source's heading where that is linked to.
 */
export function anchorIds(article: Article, library: Library): Map<number, string[]> {
  const taken = new Set<string>()
  const names = library.destinations(article).headings
  const ids = new Map<number, string[]>()
  for (const { index, kind, anchors } of article.segments) {
    const own = [...new Set(anchors)].filter((id) => !taken.has(id))
    for (const slug of kind === 'heading' ? names[index]! : []) {
      const isWanted = slug !== '' && !taken.has(slug) && !own.includes(slug)
      if (isWanted && (own.length === 0 || library.isLinked(slug))) own.push(slug)
    }
    for (const id of own) taken.add(id)
    if (own.length > 0) ids.set(index, own)
  }
  return ids
}
