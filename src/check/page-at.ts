import { posix } from 'node:path'
import type { Article, Catalog } from '../model.ts'

/** The article of the same locale at a path from an article; the article itself where it is empty. */
export function pageAt(article: Article, path: string, { articles }: Catalog): Article | null {
  if (path === '') return article
  const wanted = posix.join(posix.dirname(article.path), path)
  return articles.find((one) => one.locale === article.locale && one.path === wanted) ?? null
}
