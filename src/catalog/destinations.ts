import type { Article } from '../model/article.ts'
import type { Candidate } from '../model/catalog.ts'
import type { Pair } from '../model/pair.ts'
import type { Place } from '../model/place.ts'
import type { Registry } from '../model/registry.ts'
import { headingNames } from '../pair/slugs.ts'
import { detailsAnchor, parts } from './entries/details.ts'
import { around, stretchAt } from './entries/anchored-parts.ts'

/** An anchor that is there, as it is written, and the segment that it names. */
export interface Destination {
  id: string
  segment: number
}

/** What links can lead to in one article: made once, asked by each link. */
export class Destinations {
  /** What links may call each heading, by the segment's index. */
  readonly headings: Readonly<Record<number, string[]>>
  readonly #article: Article
  readonly #registry: Registry
  readonly #anchors = new Map<string, Destination | null>()
  readonly #anyCase = new Map<string, Destination | null>()
  /** The codes of rows, by block. */
  readonly #rows = new Map<number, string>()
  #explained: { code: string; fragment: string; place: Place }[] | null = null

  constructor(
    article: Article,
    registry: Registry,
    candidates: readonly Candidate[],
    pair: Pair | null,
  ) {
    this.#article = article
    this.#registry = registry
    this.headings = headingNames(article, pair)
    for (const { id, segment } of article.anchors) this.#add(id, segment)
    for (const [index, names] of Object.entries(this.headings)) {
      for (const name of names) this.#add(name, Number(index))
    }
    for (const { block, code } of candidates) {
      if (block !== null && code !== null && !this.#rows.has(block)) this.#rows.set(block, code)
    }
  }

  /** An anchor: explicit, or a heading's by its words or those of the source's. */
  anchor(id: string): Destination | null {
    if (id === '') return null
    return this.#anchors.get(id) ?? this.#anyCase.get(id.toLowerCase()) ?? null
  }

  /** The error that a segment is about, and the fragment of what explains it on its page. */
  error(index: number): { code: string; fragment: string } | null {
    const segment = this.#article.segments[index]!
    const row = around(this.#article, segment).find(({ kind }) => kind === 'row')
    const code = row === undefined ? undefined : this.#rows.get(row.id)
    if (code !== undefined) return { code, fragment: '' }
    this.#explained ??= this.#explain()
    const { start } = segment.place
    return this.#explained.find(({ place }) => place.start <= start && start < place.end) ?? null
  }

  #add(id: string, segment: number | null): void {
    const destination = segment === null ? null : { id, segment }
    if (!this.#anchors.has(id)) this.#anchors.set(id, destination)
    const small = id.toLowerCase()
    if (!this.#anyCase.has(small)) this.#anyCase.set(small, destination)
  }

  #explain() {
    return Object.keys(this.#registry.codes).flatMap((code) => {
      const whole = detailsAnchor(this.#registry, code)
      if (whole === null) return []
      return [...parts.map((part) => `-${part}`), ''].flatMap((part) => {
        const id = whole + part
        const stretch = this.#anchors.has(id) ? stretchAt(this.#article, id) : null
        return stretch === null
          ? []
          : [{ code, fragment: part === '' ? '' : id, place: stretch.place }]
      })
    })
  }
}
