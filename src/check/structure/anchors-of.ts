import type { Article } from '../../model/article.ts'
import { slugs } from '../../pair/slugs.ts'

/** Every anchor of an article in lower case: those written out, and its headings' slugs. */
export function anchorsOf(article: Article): ReadonlySet<string> {
  let anchors = known.get(article)
  if (!anchors) {
    const ids = [...article.anchors.map(({ id }) => id), ...Object.values(slugs(article))]
    known.set(article, (anchors = new Set(ids.map((id) => id.toLowerCase()))))
  }
  return anchors
}

/** Every link to an article asks for all of its anchors. */
const known = new WeakMap<Article, ReadonlySet<string>>()
