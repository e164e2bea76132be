import { posix } from 'node:path'
import type { Article } from '../../model/article.ts'
import type { Catalog } from '../../model/catalog.ts'

/** The article of the same locale at a path from an article; the article itself where it is empty. */
export function pageAt(article: Article, path: string, { articles }: Catalog): Article | null {
  if (path === '') return article
  const wanted = posix.join(posix.dirname(article.path), path)
  let byFile = known.get(articles)
  if (!byFile) {
    const named = articles.map((one) => [`${one.locale}/${one.path}`, one] as const)
    known.set(articles, (byFile = new Map(named.toReversed())))
  }
  return byFile.get(`${article.locale}/${wanted}`) ?? null
}

/** Every link asks for the page that it leads to. */
const known = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>()
