import type { Pair } from '../../model/pair.ts'
import type { FilePlace, Place } from '../../model/place.ts'
import { lostTables } from '../rows/lost-tables.ts'
import type { ArticleSubject, Remark } from '../rule.ts'
import { placeIn, maskedText } from './masked-text.ts'
import type { MaskedText } from './masked-text.ts'
import { sentences } from '../../language/tokenize.ts'

/** A segment of the source and the one of the translation that answers it, both read. */
export interface SegmentPair {
  base: MaskedText
  target: MaskedText
}

const pairsByArticlePair = new WeakMap<Pair, SegmentPair[]>()

/** The pairs of segments that hold text for readers, in the order of the translation. */
export function segmentPairs(subject: ArticleSubject): SegmentPair[] {
  const { pair } = subject
  if (!pair) return []
  let pairs = pairsByArticlePair.get(pair)
  if (!pairs) {
    // Rows in running text are one fault, and no text of the paragraph that swallowed them.
    const swallowed = new Set(lostTables(subject).map(({ segment }) => segment))
    pairs = matchedSegments(pair).filter(
      ({ base, target }) =>
        base.segment.kind !== 'code' &&
        target.segment.kind !== 'code' &&
        !swallowed.has(target.segment.index),
    )
    pairsByArticlePair.set(pair, pairs)
  }
  return pairs
}

/** The pairs of code blocks, in the order of the translation. */
export function codePairs({ pair }: ArticleSubject): SegmentPair[] {
  if (!pair) return []
  return matchedSegments(pair).filter(
    ({ base, target }) => base.segment.kind === 'code' && target.segment.kind === 'code',
  )
}

/**
 * Whether what one side has alone may stand in a sentence of another revision: the source that the
 * translation says it was made from is not found, and that side has more sentences.
 */
export function mayBeOfAnotherRevision(
  { base, target }: SegmentPair,
  side: MaskedText,
  { pair }: ArticleSubject,
): boolean {
  if (pair?.revision.status !== 'unverified' || pair.revision.recorded === null) return false
  const other = side === base ? target : base
  return sentences(side.prose).length > sentences(other.prose).length
}

/** What every remark on a pair of segments says: file, segment, and the place in the source. */
export function remarkOn(
  { base, target }: SegmentPair,
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

export function inFile(masked: MaskedText, place: Place): FilePlace {
  return { file: masked.article.file, ...place }
}

/** The place of all of a masked text's prose. */
export function placeOfProse(masked: MaskedText): Place {
  return placeIn(masked, 0, masked.prose.length)
}

function matchedSegments({ base, target, matches }: Pair): SegmentPair[] {
  if (!base) return []
  return matches.flatMap((match) => {
    const from = match.source === null ? undefined : base.segments[match.source]
    const to = match.target === null ? undefined : target.segments[match.target]
    return from && to ? [{ base: maskedText(base, from), target: maskedText(target, to) }] : []
  })
}
