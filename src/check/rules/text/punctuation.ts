import { language } from '../../../locale.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import { endingOf, mark, usesStops } from '../../text/endings.ts'
import { misplaced } from '../../text/spacing.ts'
import { placeIn } from '../../text/reading.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const punctuation: Rule = {
  id: 'text/punctuation',
  severity: 'info',
  says: "ends otherwise than the source, by the locale's own conventions",
  why: 'A lost question mark or colon changes how the sentence is read; a foreign one shows that nobody has read it.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const one of judged(subject)) {
    yield* ending(one)
    yield* spacing(one)
  }
}

function* ending(one: Judged): Iterable<Remark> {
  const { base, target } = one
  const { locale } = target.article
  const [theirs, own] = [endingOf(base.prose, base.article.locale), endingOf(target.prose, locale)]
  if (theirs.kind === own.kind || target.prose.trim() === '') return
  if (
    (theirs.kind === '.' || own.kind === '.') &&
    !(usesStops(locale) && usesStops(base.article.locale))
  )
    return
  const expected = theirs.kind === '' ? null : mark(theirs.kind, locale)
  const actual = own.kind === '' ? null : own.text
  const place = placeIn(target, own.from, own.to)
  const wrong =
    actual === null ? 'Missing punctuation at the end' : `Unexpected \`${actual}\` at the end`
  yield {
    ...remarkOn(one, place, placeIn(base, theirs.from, theirs.to)),
    reason: `${wrong}, expected ${expected === null ? 'none, as in the source' : `\`${expected}\``}`,
    expected,
    actual,
  }
}

function* spacing(one: Judged): Iterable<Remark> {
  const { base, target } = one
  const theirs = new Set(
    misplaced(base.prose, language(base.article.locale)).map(({ actual }) => actual),
  )
  for (const { from, to, actual, expected } of misplaced(
    target.prose,
    language(target.article.locale),
  )) {
    if (theirs.has(actual)) continue
    yield {
      ...remarkOn(one, placeIn(target, from, to), wholeOf(base)),
      reason: `Unexpected \`${actual}\`, expected \`${expected}\``,
      expected,
      actual,
    }
  }
}
