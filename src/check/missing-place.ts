import type { Article, Pair, Place } from '../model.ts'
import { endOf, fileStart, startOf } from './place.ts'

/** Where something missing stands: behind the last segment that answers one before it. */
export interface MissingPlace {
  place: Place
  segment: number | null
}

/** `place` is one of the text that the translation was made from. */
export function behindCounterpart({ base, target, matches }: Pair, place: Place): MissingPlace {
  const segments = base?.segments ?? []
  const before = segments.filter((segment) => segment.place.start < place.start).length
  const answers = new Map(
    matches.flatMap((match) =>
      match.source !== null && match.target !== null ? [[match.source, match.target] as const] : [],
    ),
  )
  for (let index = before - 1; index >= 0; index--) {
    const answer = answers.get(index)
    if (answer !== undefined) return behind(target, answer)
  }
  return atStart(target)
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
