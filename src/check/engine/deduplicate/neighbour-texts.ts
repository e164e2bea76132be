import type { Alarm } from '../raised.ts'
import { contained } from '../../../text/occurrences.ts'

/** A text in which the words of a segment's findings are looked for. */
export interface Beside {
  segment: number
  text: string
}

/** By segment that a text stands beside: which of its findings' words the texts beside it hold. */
export function besideText(
  own: readonly Alarm[],
  wordsOf: (finding: Alarm['finding']) => string | null,
): (texts: readonly Beside[]) => ReadonlyMap<number | null, ReadonlySet<string>> {
  const bySegment = Map.groupBy(own, ({ segment }) => segment)
  return (texts) =>
    new Map(
      [...Map.groupBy(texts, ({ segment }) => segment)].map(([segment, beside]) => {
        const words = (bySegment.get(segment) ?? []).flatMap(
          ({ finding }) => wordsOf(finding) ?? [],
        )
        return [segment, contained(beside.map(({ text }) => text).join('\0'), words)] as const
      }),
    )
}
