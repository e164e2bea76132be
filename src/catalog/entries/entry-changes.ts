import type { Article } from '../../model/article.ts'
import type { Candidate, Entry } from '../../model/catalog.ts'
import type { Change, Pair } from '../../model/pair.ts'
import type { Patterns, Registry } from '../../model/registry.ts'
import { detailsPlaces } from './details.ts'
import { tableCandidates } from '../candidates/table-candidates.ts'

/** Tells which segments of an article are a code's own: its row and its sections, or the page. */
export class Ownership {
  readonly #registry: Registry
  readonly #patterns: Patterns
  readonly #rows = new Map<Article, Candidate[]>()

  constructor(registry: Registry, patterns: Patterns) {
    this.#registry = registry
    this.#patterns = patterns
  }

  /** The changes of a pair that are of a code's own text. */
  changes(pair: Pair, code: string): Change[] {
    if (pair.changes.length === 0) return []
    const before = pair.base === null ? null : this.#owns(pair.base, code)
    const after = pair.today === null ? null : this.#owns(pair.today, code)
    return pair.changes.filter(
      (change) =>
        (change.before !== null && before?.(change.before)) ||
        (change.after !== null && after?.(change.after)),
    )
  }

  #owns(article: Article, code: string): (segment: number) => boolean {
    if (this.#registry.entries?.from === 'page') return () => true
    const rows = this.#candidates(article).filter((one) => one.code === code)
    const places = [
      ...rows.map(({ place }) => place),
      ...detailsPlaces(article, this.#registry, code),
    ]
    return (index) => {
      const { start } = article.segments[index]!.place
      return places.some((place) => place.start <= start && start < place.end)
    }
  }

  #candidates(article: Article): Candidate[] {
    const known = this.#rows.get(article)
    if (known !== undefined) return known
    const { candidates } = tableCandidates(article, this.#registry, this.#patterns)
    this.#rows.set(article, candidates)
    return candidates
  }
}

/** Changes as an entry or a page tells them. */
export function toldChanges(pair: Pair, changes: readonly Change[]): Entry['changes'] {
  return changes.map(({ kind, before, after, diff }) => ({
    kind,
    before: before === null ? '' : (pair.base?.segments[before]?.plain ?? ''),
    after: after === null ? '' : (pair.today?.segments[after]?.plain ?? ''),
    diff,
  }))
}
