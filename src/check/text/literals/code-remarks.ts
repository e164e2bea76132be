import type { ArticleSubject, Remark } from '../../rule.ts'
import { changedCode } from './code-blocks.ts'
import { remarkOn, type Judged } from '../segment-pairs.ts'
import { likeness } from '../../../text/likeness.ts'
import { placeAt, type Reading } from '../masked-text.ts'

/** What of a block of code is not as the source has it, as the first line that differs. */
export function* codeRemarks(one: Judged, { pair }: ArticleSubject): Iterable<Remark> {
  const { base, target } = one
  const change = changedCode(base.segment.plain, target.segment.plain)
  if (!change) return
  const { expected, actual } = change
  // Against a text that it may not be made from, a line more or less may be age.
  const isUnsure = pair?.revision.status === 'unverified'
  if (isUnsure && likeness(expected, actual) < 0.5) return
  const found = actual === '' ? -1 : lineIn(one.target, actual)
  const place =
    found < 0 ? target.segment.place : placeAt(target.article, found, found + actual.length)
  const reason =
    actual === ''
      ? `Missing code, expected \`${expected}\``
      : expected === ''
        ? `Unexpected code \`${actual}\`, expected none, as in the source`
        : `Unexpected code \`${actual}\`, expected \`${expected}\``
  yield {
    ...remarkOn(one, place, base.segment.place),
    reason,
    expected: expected || null,
    actual: actual || null,
  }
}

function lineIn({ article, segment }: Reading, line: string): number {
  const at = article.text.slice(segment.place.start, segment.place.end).indexOf(line)
  return at < 0 ? -1 : segment.place.start + at
}
