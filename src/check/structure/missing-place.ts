import type { Article } from '../../model/article.ts'
import type { Pair } from '../../model/pair.ts'
import type { Place } from '../../model/place.ts'
import { endOf, fileStart, startOf } from './places.ts'

/** Where something missing stands: behind the last segment that answers one before it. */
export interface MissingPlace {
  place: Place
  segment: number | null
}

/** `place` is one of the text that the translation was made from. */
export function behindCounterpart(pair: Pair, place: Place): MissingPlace {
  let known = counterparts.get(pair)
  if (!known) counterparts.set(pair, (known = counterpartsOf(pair)))
  const { starts, nearest } = known
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < place.start) low = middle + 1
    else high = middle
  }
  const answer = nearest[low - 1] ?? null
  return answer === null ? atStart(pair.target) : behind(pair.target, answer)
}

interface Counterparts {
  /** Where the segments of the source begin, in order. */
  starts: readonly number[]
  /** By segment of the source, what answers it or the last before it that is answered. */
  nearest: readonly (number | null)[]
}

/** Whatever an article lacks is looked for a place in one pair. */
const counterparts = new WeakMap<Pair, Counterparts>()

function counterpartsOf({ base, matches }: Pair): Counterparts {
  const segments = base?.segments ?? []
  const answers = new Map(
    matches.flatMap((match) =>
      match.source !== null && match.target !== null ? [[match.source, match.target] as const] : [],
    ),
  )
  const nearest: (number | null)[] = []
  for (const index of segments.keys())
    nearest.push(answers.get(index) ?? nearest[index - 1] ?? null)
  return { starts: segments.map((one) => one.place.start).sort((a, b) => a - b), nearest }
}

/** The point behind a segment. */
export function behind({ segments }: Article, index: number): MissingPlace {
  return { place: endOf(segments[index]!.place), segment: index }
}

/** The point before everything. */
export function atStart({ segments }: Article): MissingPlace {
  const first = segments.find(({ kind }) => kind !== 'title')
  return { place: first ? startOf(first.place) : fileStart, segment: null }
}
