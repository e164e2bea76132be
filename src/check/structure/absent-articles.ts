import type { Article } from '../../model/article.ts'
import { misnamed } from './misnamed.ts'
import type { LocaleSubject } from '../rule.ts'

/** An article of the source that a locale has not, and the file that it would be. */
export interface AbsentArticle {
  file: string
  source: Article
}

/** What of the source's articles a locale lacks altogether: under another name it is there. */
export function absentArticles({
  catalog,
  locale,
  isSource,
  articles,
}: LocaleSubject): AbsentArticle[] {
  if (isSource) return []
  const meant = [...misnamed(catalog, locale).values()].map(({ path }) => path)
  const there = new Set([...articles.map(({ article }) => article.path), ...meant])
  const folder = articles[0]?.article.file.split('/')[0] ?? locale
  return catalog.articles
    .filter((one) => one.locale === catalog.registry.source && !there.has(one.path))
    .map((source) => ({ file: `${folder}/${source.path}`, source }))
}
