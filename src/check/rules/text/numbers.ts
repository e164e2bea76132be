import { withoutPrivateUse } from '../../../language/tags.ts'
import { Intervals } from '../../../text/intervals.ts'
import { judged, mayBeAge, remarkOn, wholeOf, type Judged } from '../../text/segment-pairs.ts'
import {
  changedNumbers,
  type NumberChange,
  type Figure,
} from '../../text/numbers/changed-numbers.ts'
import { damages } from '../../text/literals/damaged-literal.ts'
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
  for (const one of judged(subject)) {
    const changes = changedNumbers(one)
    const broken = fallenApart(one, changes)
    const wholes = new Intervals([...broken], ([, { from, to }]) => ({ start: from, end: to }))
    for (const change of changes)
      if (!isPart(change, wholes))
        yield remark(one, { ...change, added: broken.get(change) ?? change.added }, subject)
  }
}

/** `option _ 2`, `0 x 8007`: codes that fell apart are still there to be pointed at. */
function fallenApart({ target }: Judged, changes: readonly NumberChange[]) {
  const lost = changes.flatMap(({ lost }) => (lost && /\p{L}/u.test(lost.text) ? lost.text : []))
  const damageOf = damages(target.prose, lost)
  const broken = new Map<NumberChange, Figure>()
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
function isPart(change: NumberChange, wholes: Intervals<[NumberChange, Figure]>): boolean {
  if (!change.added) return false
  const { from, to } = change.added
  for (const [other] of wholes.around({ start: from, end: to })) if (other !== change) return true
  return false
}

function remark(
  one: Judged,
  { lost, added, isSpelled }: NumberChange,
  subject: ArticleSubject,
): Remark {
  const { base, target } = one
  const isAge = (!lost || !added) && mayBeAge(one, lost ? base : target, subject)
  const place = added ? placeIn(target, added.from, added.to) : target.segment.place
  const source = lost ? placeIn(base, lost.from, lost.to) : wholeOf(base)
  const at = {
    ...remarkOn(one, place, source),
    expected: lost?.text ?? null,
    actual: added?.text ?? null,
    ...(isSpelled ? { severity: 'info' as const } : isAge ? { severity: 'warn' as const } : {}),
  }
  const what = kindOf((lost ?? added)!.text)
  const wrong = added ? `Unexpected ${what} \`${added.text}\`` : `Missing ${what}`
  if (lost && lost.text === added?.text) {
    const expected = asWritten(lost.text, one)
    return {
      ...at,
      expected,
      reason: `${wrong}, which reads otherwise here, expected \`${expected}\``,
    }
  }
  const right = lost ? `expected \`${lost.text}\`` : 'expected none, as in the source'
  return { ...at, reason: `${wrong}, ${right}` }
}

/** `10 MB` is a quantity, `SSPR_0009` a code. */
function kindOf(text: string): string {
  if (/^-?\d[^\p{L}_]*[\s\u00A0\u202F-]?[\p{L}\p{M}]+$/u.test(text) && !/^0\d/.test(text))
    return 'quantity'
  return /[A-Za-z]\d|\d[A-Za-z]|_/.test(text) ? 'code' : 'number'
}

/** The source's number as the translation's locale writes it. */
function asWritten(text: string, { base, target }: Judged): string {
  const { decimal } = separators(base.article.locale)
  const value = Number(text.replace(decimal === '.' ? /,/g : /\./g, '').replace(',', '.'))
  return new Intl.NumberFormat(withoutPrivateUse(target.article.locale)).format(value)
}
