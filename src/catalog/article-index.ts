import { fallbacks } from '../language/tags.ts'
import type { Article } from '../model/article.ts'
import type { Candidate } from '../model/catalog.ts'
import type { Pair } from '../model/pair.ts'
import type { Patterns, Registry } from '../model/registry.ts'
import { decodePercent } from '../text/urls.ts'
import { chooseEntries } from './candidates/select-entries.ts'
import { Destinations } from './destinations.ts'

/** Every article of a catalog and what it is the entry of: what rendering needs to know. */
export class Library {
  readonly registry: Registry
  readonly patterns: Patterns
  readonly #pairs: Readonly<Record<string, Pair>>
  readonly #articles = new Map<string, Map<string, Article>>()
  readonly #byFile = new Map<string, Article>()
  readonly #entries = new Map<string, Map<string, Candidate>>()
  /** Pages by locale and code. */
  readonly #pages: Map<string, Candidate[]>
  readonly #codes = new Map<string, string[]>()
  readonly #fallbacks = new Map<string, string[]>()
  /** By file. */
  readonly #candidates: Map<string, Candidate[]>
  readonly #destinations = new Map<string, Destinations>()
  readonly #included = new Set<string>()
  readonly #linked = new Set<string>()

  constructor(
    given: { registry: Registry; patterns: Patterns },
    articles: readonly Article[],
    candidates: readonly Candidate[],
    pairs: Readonly<Record<string, Pair>>,
  ) {
    this.registry = given.registry
    this.patterns = given.patterns
    this.#candidates = Map.groupBy(candidates, ({ file }) => file)
    this.#pairs = pairs
    const { locales, source } = given.registry
    for (const article of articles) {
      this.#byFile.set(article.file, article)
      if (article.unreadable) continue
      const shelf = this.#articles.get(article.locale) ?? new Map<string, Article>()
      this.#articles.set(article.locale, shelf.set(article.path, article))
    }
    const byLocale = Map.groupBy(candidates, ({ locale }) => locale)
    for (const locale of locales) {
      this.#fallbacks.set(locale, fallbacks(locale, locales, source))
      const chosen = chooseEntries(byLocale.get(locale) ?? [])
      this.#entries.set(locale, chosen)
      for (const [code, { file, cells }] of chosen) {
        if (cells.length === 0) this.#codes.set(file, [...(this.#codes.get(file) ?? []), code])
      }
    }
    this.#pages = Map.groupBy(
      candidates.filter(({ cells }) => cells.length === 0),
      ({ locale, code }) => `${locale} ${code}`,
    )
    for (const article of articles) {
      for (const { kind, url } of article.resources) {
        const path = kind === 'include' ? resolvePath(article.path, url) : null
        if (path !== null) this.#included.add(path)
      }
      for (const target of targetsOf(article)) {
        const at = target.indexOf('#')
        if (at >= 0) this.#linked.add(decodePercent(target.slice(at + 1)))
      }
    }
  }

  /** The article of a locale at a path, or null. */
  article(locale: string, path: string): Article | null {
    return this.#articles.get(locale)?.get(path) ?? null
  }

  /** Every article of a locale, in the order of their paths. */
  articlesOf(locale: string): Article[] {
    return [...(this.#articles.get(locale)?.values() ?? [])]
  }

  articleOf(file: string): Article {
    return this.#byFile.get(file)!
  }

  /** The article that a locale shows at a path: its own, or a fallback's. */
  shown(locale: string, path: string): Article | null {
    for (const one of [locale, ...this.fallbacks(locale)]) {
      const article = this.article(one, path)
      if (article !== null) return article
    }
    return null
  }

  fallbacks(locale: string): string[] {
    return this.#fallbacks.get(locale) ?? []
  }

  /** The row or page that is a code's entry in a locale, or null. */
  entry(locale: string, code: string): Candidate | null {
    return this.#entries.get(locale)?.get(code) ?? null
  }

  /** The other pages of the same locale that document the code of a page. */
  others(chosen: Candidate): Candidate[] {
    const same = this.#pages.get(`${chosen.locale} ${chosen.code}`) ?? []
    return same.filter(({ file }) => file !== chosen.file)
  }

  /** The row or page that a locale shows of a code: its own, or a fallback's. */
  shownEntry(locale: string, code: string): Candidate | null {
    for (const one of [locale, ...this.fallbacks(locale)]) {
      const entry = this.entry(one, code)
      if (entry !== null) return entry
    }
    return null
  }

  /** The codes whose page an article is in a locale: such an article has none of its own. */
  codesOf(article: Article, locale: string): string[] {
    const codes = this.#codes.get(article.file) ?? []
    return codes.filter((code) => this.shownEntry(locale, code)?.file === article.file)
  }

  /** What links can lead to in an article. */
  destinations(article: Article): Destinations {
    const { file } = article
    const known = this.#destinations.get(file)
    if (known !== undefined) return known
    const own = this.#candidates.get(file) ?? []
    const made = new Destinations(article, this.registry, own, this.#pairs[file] ?? null)
    this.#destinations.set(file, made)
    return made
  }

  /** Whether other articles include what stands at a path: it is no page then. */
  isIncluded(path: string): boolean {
    return this.#included.has(path)
  }

  /** Whether any link of the catalog ends in `#` and this. */
  isLinked(fragment: string): boolean {
    return this.#linked.has(fragment)
  }

  /** Every path of a locale that has a page, sorted: its own and those that it falls back on. */
  paths(locale: string): string[] {
    const all = [locale, ...this.fallbacks(locale)].flatMap((one) => [
      ...(this.#articles.get(one)?.keys() ?? []),
    ])
    return [...new Set(all)].filter((path) => !this.isIncluded(path)).sort()
  }
}

/** Where the links of an article lead to, as written. */
function targetsOf({ segments, definitions }: Article): string[] {
  const found = definitions.map(({ url }) => url)
  for (const { spans } of segments)
    for (const { kind, target } of spans) if (kind === 'link' && target !== null) found.push(target)
  return found
}

/** A relative path from a file of a locale, or null where it leads out of the locale's folder. */
export function resolvePath(from: string, url: string): string | null {
  const { segments, climbs } = climb(from, url)
  return climbs > 0 ? null : segments.join('/')
}

/** Follows a relative path; `climbs` counts how often it leaves the locale's folder. */
export function climb(from: string, url: string): { segments: string[]; climbs: number } {
  const segments = url.startsWith('/') ? [] : from.split('/').slice(0, -1)
  let climbs = 0
  for (const part of decodePercent(url.replace(/[?#].*$/s, '')).split('/')) {
    if (part === '..') {
      if (segments.pop() === undefined) climbs++
    } else if (part !== '.' && part !== '') segments.push(part)
  }
  return { segments, climbs }
}
