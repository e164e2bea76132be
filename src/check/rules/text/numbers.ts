import { withoutPrivateUse } from '../../../language/tags.ts'
import { Intervals } from '../../../text/intervals.ts'
import {
  segmentPairs,
  mayBeOfAnotherRevision,
  remarkOn,
  placeOfProse,
  type SegmentPair,
} from '../../text/segment-pairs.ts'
import {
  changedNumbers,
  type NumberChange,
  type NumberInText,
} from '../../text/numbers/changed-numbers.ts'
import { damagedForms } from '../../text/literals/damaged-forms.ts'
import { placeIn } from '../../text/masked-text.ts'
import { separators } from '../../../language/separators.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const numbers: Rule = {
  id: 'text/numbers',
  severity: 'error',
  says: 'quantities or codes changed',
  milder: 'spelled out up to twelve: info',
  why: 'A wrong number is worse than none: the reader waits too long, dials wrong or looks for another error.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const segments of segmentPairs(subject)) {
    const changes = changedNumbers(segments)
    const broken = fallenApart(segments, changes)
    const wholes = new Intervals([...broken], ([, { from, to }]) => ({ start: from, end: to }))
    for (const change of changes)
      if (!isPart(change, wholes))
        yield remark(segments, { ...change, added: broken.get(change) ?? change.added }, subject)
  }
}

/** `option _ 2`, `0 x 8007`: codes that fell apart are still there to be pointed at. */
function fallenApart({ target }: SegmentPair, changes: readonly NumberChange[]) {
  const lost = changes.flatMap(({ lost }) => (lost && /\p{L}/u.test(lost.text) ? lost.text : []))
  const damageOf = damagedForms(target.prose, lost)
  const broken = new Map<NumberChange, NumberInText>()
  if (lost.length === 0) return broken
  for (const change of changes) {
    const { lost, added } = change
    if (!lost || !/\p{L}/u.test(lost.text)) continue
    const whole = damageOf(lost.text).whole.find(
      ({ from, to }) => !added || (from <= added.from && added.to <= to),
    )
    if (whole) broken.set(change, { ...whole, text: target.prose.slice(whole.from, whole.to) })
  }
  return broken
}

/** Whether what was added is a piece of what another change points at. */
function isPart(change: NumberChange, wholes: Intervals<[NumberChange, NumberInText]>): boolean {
  if (!change.added) return false
  const { from, to } = change.added
  for (const [other] of wholes.around({ start: from, end: to })) if (other !== change) return true
  return false
}

function remark(
  segments: SegmentPair,
  { lost, added, isSpelled }: NumberChange,
  subject: ArticleSubject,
): Remark {
  const { base, target } = segments
  const mayBeAge =
    (!lost || !added) && mayBeOfAnotherRevision(segments, lost ? base : target, subject)
  const place = added ? placeIn(target, added.from, added.to) : target.segment.place
  const source = lost ? placeIn(base, lost.from, lost.to) : placeOfProse(base)
  const common = {
    ...remarkOn(segments, place, source),
    expected: lost?.text ?? null,
    actual: added?.text ?? null,
    ...(isSpelled ? { severity: 'info' as const } : mayBeAge ? { severity: 'warn' as const } : {}),
  }
  const what = kindOf((lost ?? added)!.text)
  const wrong = added ? `Unexpected ${what} \`${added.text}\`` : `Missing ${what}`
  if (lost && lost.text === added?.text) {
    const expected = inLocale(lost.text, segments)
    return {
      ...common,
      expected,
      reason: `${wrong}, which reads otherwise here, expected \`${expected}\``,
    }
  }
  const right = lost ? `expected \`${lost.text}\`` : 'expected none, as in the source'
  return { ...common, reason: `${wrong}, ${right}` }
}

/** `10 MB` is a quantity, `SSPR_0009` a code. */
function kindOf(text: string): string {
  if (/^-?\d[^\p{L}_]*[\s\u00A0\u202F-]?[\p{L}\p{M}]+$/u.test(text) && !/^0\d/.test(text))
    return 'quantity'
  return /[A-Za-z]\d|\d[A-Za-z]|_/.test(text) ? 'code' : 'number'
}

/** The source's number as the translation's locale writes it. */
function inLocale(text: string, { base, target }: SegmentPair): string {
  const { decimal } = separators(base.article.locale)
  const value = Number(text.replace(decimal === '.' ? /,/g : /\./g, '').replace(',', '.'))
  return new Intl.NumberFormat(withoutPrivateUse(target.article.locale)).format(value)
}
