import type { Article } from '../../model/article.ts'
import type { Catalog } from '../../model/catalog.ts'
import { folded } from '../../text/file-names.ts'

/**
 * The source articles whose path a translation was meant to have: its own differs from it in case,
 * or in the Unicode form of its letters, alone. By the path that the translation has.
 */
export function misnamed(
  { articles, registry }: Pick<Catalog, 'articles' | 'registry'>,
  locale: string,
): Map<string, Article> {
  const sources = articles.filter((article) => article.locale === registry.source)
  const exact = new Set(sources.map(({ path }) => path))
  const strays = articles.filter((one) => one.locale === locale && !exact.has(one.path))
  if (strays.length === 0) return new Map()
  const meant = new Map(sources.map((source) => [folded(source.path), source]))
  return new Map(
    strays.flatMap(({ path }) => {
      const source = meant.get(folded(path))
      return source === undefined ? [] : [[path, source]]
    }),
  )
}
