import type { Pair } from '../../model/pair.ts'
import type { FilePlace, Place } from '../../model/place.ts'
import { lostTables } from '../rows/lost-tables.ts'
import type { ArticleSubject, Remark } from '../rule.ts'
import { placeIn, read } from './masked-text.ts'
import type { Reading } from './masked-text.ts'
import { sentences } from '../../language/tokenize.ts'

/** A segment of the source and the one of the translation that answers it, both read. */
export interface Judged {
  base: Reading
  target: Reading
}

const known = new WeakMap<Pair, Judged[]>()

/** The pairs of segments that hold text for readers, in the order of the translation. */
export function judged(subject: ArticleSubject): Judged[] {
  const { pair } = subject
  if (!pair) return []
  let all = known.get(pair)
  if (!all) {
    // Rows in running text are one fault, and no text of the paragraph that swallowed them.
    const swallowed = new Set(lostTables(subject).map(({ segment }) => segment))
    all = matched(pair).filter(
      ({ base, target }) =>
        base.segment.kind !== 'code' &&
        target.segment.kind !== 'code' &&
        !swallowed.has(target.segment.index),
    )
    known.set(pair, all)
  }
  return all
}

/** The pairs of code blocks, in the order of the translation. */
export function judgedCode({ pair }: ArticleSubject): Judged[] {
  if (!pair) return []
  return matched(pair).filter(
    ({ base, target }) => base.segment.kind === 'code' && target.segment.kind === 'code',
  )
}

/**
 * Whether what one side has alone may stand in a sentence of another revision: the source that the
 * translation says it was made from is not found, and that side has more sentences.
 */
export function mayBeAge(
  { base, target }: Judged,
  side: Reading,
  { pair }: ArticleSubject,
): boolean {
  if (pair?.revision.status !== 'unverified' || pair.revision.recorded === null) return false
  const other = side === base ? target : base
  return sentences(side.prose).length > sentences(other.prose).length
}

/** What every remark on a pair of segments says: file, segment, and the place in the source. */
export function remarkOn(
  { base, target }: Judged,
  place: Place,
  source: Place,
): Pick<Remark, 'file' | 'place' | 'source' | 'segment'> {
  return {
    file: target.article.file,
    place,
    source: inFile(base, source),
    segment: target.segment.index,
  }
}

export function inFile(reading: Reading, place: Place): FilePlace {
  return { file: reading.article.file, ...place }
}

/** The place of all of a reading's prose. */
export function wholeOf(reading: Reading): Place {
  return placeIn(reading, 0, reading.prose.length)
}

function matched({ base, target, matches }: Pair): Judged[] {
  if (!base) return []
  return matches.flatMap((match) => {
    const from = match.source === null ? undefined : base.segments[match.source]
    const to = match.target === null ? undefined : target.segments[match.target]
    return from && to ? [{ base: read(base, from), target: read(target, to) }] : []
  })
}
