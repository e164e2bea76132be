import { judged, remarkOn, wholeOf, type Judged } from '../../text/segment-pairs.ts'
import { endingOf, mark, usesStops } from '../../../language/sentence-ends.ts'
import { numbers } from '../../text/numbers/read-numbers.ts'
import { separators } from '../../../language/separators.ts'
import { unitAfter } from '../../../language/units.ts'
import { misplaced } from '../../../language/spacing.ts'
import { placeIn } from '../../text/masked-text.ts'
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
    yield* decimals(one)
  }
}

/** Part by part, as far as blank lines divide both texts alike: a message and its link, say. */
function* ending(one: Judged): Iterable<Remark> {
  const [theirs, own] = [partsOf(one.base.prose), partsOf(one.target.prose)]
  if (theirs.length !== own.length)
    return yield* endingOfPart(one, whole(one.base.prose), whole(one.target.prose))
  for (const [index, part] of theirs.entries()) yield* endingOfPart(one, part, own[index]!)
}

interface Part {
  text: string
  from: number
}

function whole(text: string): Part {
  return { text, from: 0 }
}

function partsOf(prose: string): Part[] {
  return Array.from(prose.matchAll(/(?:(?!\n\s*\n)[^])+/g), ({ 0: text, index }) => ({
    text,
    from: index,
  }))
}

function* endingOfPart(one: Judged, from: Part, to: Part): Iterable<Remark> {
  const { base, target } = one
  const { locale } = target.article
  const theirs = endingOf(from.text, base.article.locale)
  const own = endingOf(to.text, locale)
  if (theirs.kind === own.kind || to.text.trim() === '') return
  if (
    (theirs.kind === '.' || own.kind === '.') &&
    !(usesStops(locale) && usesStops(base.article.locale))
  )
    return
  const expected = theirs.kind === '' ? null : mark(theirs.kind, locale)
  const actual = own.kind === '' ? null : own.text
  const place = placeIn(target, to.from + own.from, to.from + own.to)
  const source = placeIn(base, from.from + theirs.from, from.from + theirs.to)
  const wrong =
    actual === null ? 'Missing punctuation at the end' : `Unexpected \`${actual}\` at the end`
  yield {
    ...remarkOn(one, place, source),
    reason: `${wrong}, expected ${expected === null ? 'none, as in the source' : `\`${expected}\``}`,
    expected,
    actual,
  }
}

function* spacing(one: Judged): Iterable<Remark> {
  const { base, target } = one
  const theirs = new Set(misplaced(base.prose, base.article.locale).map(({ actual }) => actual))
  for (const { from, to, actual, expected } of misplaced(target.prose, target.article.locale)) {
    if (theirs.has(actual)) continue
    yield {
      ...remarkOn(one, placeIn(target, from, to), wholeOf(base)),
      reason: `Unexpected \`${actual}\`, expected \`${expected}\``,
      expected,
      actual,
    }
  }
}

/** A quantity written as the source's language writes it: `2.5 seconds` in a locale of commas. */
function* decimals(one: Judged): Iterable<Remark> {
  const { base, target } = one
  const { locale } = target.article
  const { decimal } = separators(locale)
  if (decimal === '.' || !/\d\.\d/.test(target.prose)) return
  for (const { text: actual, from, to } of numbers(target.prose, locale)) {
    const isKept = /^\d+\.\d{1,2}$/.test(actual) && base.prose.includes(actual)
    const after = target.prose.slice(to, to + 30)
    if (!isKept || !(/^\s?%/.test(after) || unitAfter(after, locale))) continue
    const expected = actual.replace('.', decimal)
    yield {
      ...remarkOn(one, placeIn(target, from, to), wholeOf(base)),
      reason: `Unexpected \`${actual}\`, expected \`${expected}\``,
      expected,
      actual,
    }
  }
}
