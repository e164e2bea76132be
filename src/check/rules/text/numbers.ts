import { judged, mayBeAge, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import { changedNumbers, type NumberChange } from '../../text/changed-numbers.ts'
import { mangled } from '../../text/mangled.ts'
import { placeIn } from '../../text/reading.ts'
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
    for (const change of changedNumbers(one)) yield remark(one, change, subject)
  }
}

function remark(
  one: Judged,
  { lost, added: own, isSpelled }: NumberChange,
  subject: ArticleSubject,
): Remark {
  const { base, target } = one
  // `option _ 2`: a code that fell apart is still there to be pointed at.
  const broken =
    lost && !own && /\p{L}/u.test(lost.text) ? mangled(lost.text, target)[0] : undefined
  const added = broken ? { ...broken, text: target.prose.slice(broken.from, broken.to) } : own
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
  const right = lost ? `expected \`${lost.text}\`` : 'expected none, as in the source'
  return { ...at, reason: `${wrong}, ${right}` }
}

/** `10 MB` is a quantity, `SSPR_0009` a code. */
function kindOf(text: string): string {
  if (/^-?\d[^\p{L}_]*[\s\u00A0\u202F-]?[\p{L}\p{M}]+$/u.test(text) && !/^0\d/.test(text))
    return 'quantity'
  return /[A-Za-z]\d|\d[A-Za-z]|_/.test(text) ? 'code' : 'number'
}
