import { sameLanguage } from '../../language/tags.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { ArticleSubject, LocaleSubject } from '../rule.ts'

/** What the rules are given: every locale of the registry with its articles, the source first. */
export function subjects(catalog: Catalog): LocaleSubject[] {
  const { registry } = catalog
  const candidates = Map.groupBy(catalog.candidates, (candidate) => candidate.file)
  const byLocale = Map.groupBy(catalog.articles, (article) => article.locale)
  return registry.locales.map((locale) => {
    const isSource = locale === registry.source
    const sourceLanguage = sameLanguage(locale, registry.source)
    const articles = (byLocale.get(locale) ?? []).map((article): ArticleSubject => {
      const pair = isSource ? null : (catalog.pairs[article.file] ?? null)
      const own = candidates.get(article.file) ?? []
      return { catalog, article, pair, sourceLanguage, candidates: own }
    })
    return { catalog, locale, isSource, sourceLanguage, articles }
  })
}

/** Nothing but the file itself can be judged: it, or what it is to be compared with, has gaps. */
export function isBroken({ article, pair }: ArticleSubject): boolean {
  return article.unreadable || pair?.base?.unreadable === true
}
