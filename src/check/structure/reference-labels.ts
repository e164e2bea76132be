import type { Article, Segment } from '../../model/article.ts'
import type { Fix } from '../../model/finding.ts'
import type { Pair } from '../../model/pair.ts'
import type { Place } from '../../model/place.ts'
import { normalTarget } from '../../pair/align/segment-tokens.ts'
import { Lines } from '../../text/lines.ts'

/** A reference to a label that has no definition, so that its brackets are shown as they stand. */
export interface DeadLabel {
  label: string
  text: string
  segment: number
  place: Place
  /**
   * The label that the source's link leads to here, or the definition where none leads there; null
   * where the source's link is not known.
   */
  expected: string | null
  /** Puts the right label in, where the article defines it. */
  fix: Fix | null
}

/** Those that the text which it was translated from has not as well. */
export function deadLabels(article: Article, pair: Pair | null): DeadLabel[] {
  const own = counted(pair?.base?.deadReferences ?? [])
  const lines = new Lines(article.text)
  const wanted = pair?.base ? new Wanted(article, pair.base, pair) : null
  return article.deadReferences.flatMap((dead) => {
    const label = fold(dead.label)
    const inherited = own.get(label) ?? 0
    own.set(label, inherited - 1)
    if (inherited > 0) return []
    const found = wanted?.of(dead) ?? null
    const { start, end } = labelPlace(article, lines, dead.place)
    const fix = found?.isDefined ? { start, end, text: found.label } : null
    const definition = found && `[${found.label}]: ${found.url}`
    return [{ ...dead, expected: found?.isDefined ? found.label : definition, fix }]
  })
}

function counted(dead: Article['deadReferences']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of dead) counts.set(fold(label), (counts.get(fold(label)) ?? 0) + 1)
  return counts
}

interface Found {
  label: string
  url: string
  isDefined: boolean
}

/** Looks up what references without a definition were meant to be, however many there are. */
class Wanted {
  readonly #sources: ReadonlyMap<number | null, number | null>
  /** By segment of the source and of the translation: their references. */
  readonly #here: (segment: number) => readonly Reference[]
  readonly #there: (segment: number) => ReadonlyMap<number, number>
  /** The source's addresses by label, and the translation's definitions by where they lead. */
  readonly #urls: ReadonlyMap<string, string>
  readonly #labels: ReadonlyMap<string, ReadonlyMap<string, string>>

  constructor(target: Article, base: Article, { matches }: Pair) {
    this.#sources = new Map(matches.map((one) => [one.target, one.source]))
    this.#here = each((segment) => references(base, base.segments[segment]!))
    this.#there = each((segment) => {
      const all = references(target, target.segments[segment]!)
      return new Map(all.map(({ start }, index) => [start, index]))
    })
    const first = base.definitions.toReversed()
    this.#urls = new Map(first.map(({ label, url }) => [fold(label), url]))
    const labels = new Map<string, Map<string, string>>()
    for (const { label, url } of target.definitions) {
      const to = normalTarget(url)
      const known = labels.get(to) ?? new Map<string, string>()
      if (!known.has(fold(label))) labels.set(to, known.set(fold(label), label))
    }
    this.#labels = labels
  }

  of({ segment, place }: Article['deadReferences'][number]): Found | null {
    const source = this.#sources.get(segment) ?? null
    if (source === null) return null
    const [here, there] = [this.#here(source), this.#there(segment)]
    const index = here.length === there.size ? there.get(place.start) : undefined
    const label = index === undefined ? undefined : here[index]?.label
    const url = this.#urls.get(fold(label ?? ''))
    if (label === undefined || url === undefined) return null
    const same = this.#labels.get(normalTarget(url))
    const [first] = same?.values() ?? []
    return { label: same?.get(fold(label)) ?? first ?? label, url, isDefined: same !== undefined }
  }
}

/** Makes a value of each segment once. */
function each<T>(make: (segment: number) => T): (segment: number) => T {
  const made = new Map<number, T>()
  return (segment) => {
    if (!made.has(segment)) made.set(segment, make(segment))
    return made.get(segment)!
  }
}

interface Reference {
  start: number
  label: string
}

function references(article: Article, { place }: Segment): Reference[] {
  const text = article.text.slice(place.start, place.end)
  return [...text.matchAll(reference)].map((match) => ({
    start: place.start + match.index,
    label: match[2] || match[1]!,
  }))
}

/** As parse finds those without a definition. */
const reference =
  /(?<![\\!\p{L}\p{N}\]])\[((?:[^[\]\\]|\\.){1,400})\]\[((?:[^[\]\\]|\\.){0,400})\]/gu

function labelPlace({ text }: Article, lines: Lines, { start, end }: Place): Place {
  const open = text.lastIndexOf('[', end - 1)
  return lines.place(Math.max(open, start) + 1, end - 1)
}

function fold(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
