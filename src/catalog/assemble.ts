import { fallbacks } from '../language/tags.ts'
import type { Article } from '../model/article.ts'
import type { Candidate, Catalog } from '../model/catalog.ts'
import type { Pair } from '../model/pair.ts'
import type { Patterns, Registry } from '../model/registry.ts'
import { codesFromSource } from './candidates/select-entries.ts'
import { entriesOf } from './entries/entries.ts'
import { Library } from './article-index.ts'
import { pageCandidates } from './candidates/page-candidates.ts'
import { pagesOf } from './pages.ts'
import { compilePatterns } from './registry/patterns.ts'
import { tableCandidates } from './candidates/table-candidates.ts'

/** What a catalog is made of. */
export interface Parts {
  registry: Registry
  patterns: Patterns
  articles: readonly Article[]
  /** By the translation's file. */
  pairs: Readonly<Record<string, Pair>>
  /** Every file of the folder, relative, with `/`. */
  files: ReadonlySet<string>
}

/**
 * Makes the catalog of its articles: the registry's codes where the source names them, what is
 * meant as an entry, and every code and article in every locale. Texts are rendered when first
 * read; everything else is plain data.
 */
export function assemble(given: Parts): Catalog {
  const articles = [...given.articles].sort((a, b) => (a.file < b.file ? -1 : 1))
  const { registry, patterns } = withCodes(given, articles)
  const candidates = findCandidates(articles, registry, patterns)
  const library = new Library({ registry, patterns }, articles, candidates, given.pairs)
  const { locales, source } = registry
  return {
    registry,
    patterns,
    articles,
    pairs: { ...given.pairs },
    candidates,
    entries: entriesOf(library, given.pairs),
    pages: pagesOf(library, given.pairs),
    fallbacks: Object.fromEntries(
      locales.map((locale) => [locale, fallbacks(locale, locales, source)]),
    ),
    files: given.files,
  }
}

/** With `codes: from-source` the source says what exists. */
function withCodes({ registry, patterns }: Parts, articles: readonly Article[]) {
  if (!registry.fromSource) return { registry, patterns }
  const source = articles.filter(({ locale }) => locale === registry.source)
  const codes = codesFromSource(findCandidates(source, registry, patterns), registry.supportId)
  const filled = { ...registry, codes }
  return { registry: filled, patterns: compilePatterns(filled) }
}

function findCandidates(
  articles: readonly Article[],
  registry: Registry,
  patterns: Patterns,
): Candidate[] {
  const source = new Map(
    articles.flatMap((one) => (one.locale === registry.source ? [[one.path, one]] : [])),
  )
  return [
    ...rowsMeant(articles, registry, patterns),
    ...articles.flatMap((article) =>
      pageCandidates(article, source.get(article.path) ?? null, registry, patterns),
    ),
  ]
}

/**
 * Where other articles of a locale hold entries for certain, one that is guessed to is none (it
 * lists settings, say), but for a translation whose source holds some.
 */
function rowsMeant(
  articles: readonly Article[],
  registry: Registry,
  patterns: Patterns,
): Candidate[] {
  const read = articles.map((article) => {
    return { article, ...tableCandidates(article, registry, patterns) }
  })
  const certain = read.filter(({ candidates, guessed }) => candidates.length > 0 && !guessed)
  const locales = new Set(certain.map(({ article }) => article.locale))
  const files = new Set(certain.map(({ article }) => `${article.locale}/${article.path}`))
  return read.flatMap(({ article: { locale, path }, candidates, guessed }) => {
    const counts = !guessed || !locales.has(locale) || files.has(`${registry.source}/${path}`)
    return counts ? candidates : []
  })
}
