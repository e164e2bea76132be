import type { ArticleSubject, Remark } from '../../rule.ts'
import { changedCode } from './code-blocks.ts'
import { remarkOn, type SegmentPair } from '../segment-pairs.ts'
import { likeness } from '../../../text/likeness.ts'
import { placeAt, type MaskedText } from '../masked-text.ts'

/** A remark on the first line of a block of code that differs from the source's. */
export function* codeRemarks(segments: SegmentPair, { pair }: ArticleSubject): Iterable<Remark> {
  const { base, target } = segments
  const change = changedCode(base.segment.plain, target.segment.plain)
  if (!change) return
  const { expected, actual } = change
  // Against a text that it may not be made from, a line more or less may be age.
  const isUnsure = pair?.revision.status === 'unverified'
  if (isUnsure && likeness(expected, actual) < 0.5) return
  const offset = actual === '' ? -1 : lineIn(segments.target, actual)
  const place =
    offset < 0 ? target.segment.place : placeAt(target.article, offset, offset + actual.length)
  const reason =
    actual === ''
      ? `Missing code, expected \`${expected}\``
      : expected === ''
        ? `Unexpected code \`${actual}\`, expected none, as in the source`
        : `Unexpected code \`${actual}\`, expected \`${expected}\``
  yield {
    ...remarkOn(segments, place, base.segment.place),
    reason,
    expected: expected || null,
    actual: actual || null,
  }
}

function lineIn({ article, segment }: MaskedText, line: string): number {
  const index = article.text.slice(segment.place.start, segment.place.end).indexOf(line)
  return index < 0 ? -1 : segment.place.start + index
}
