import { segmentPairs, remarkOn, placeOfProse, type SegmentPair } from '../../text/segment-pairs.ts'
import { endsSentencesWithStop, writtenMark } from '../../../language/punctuation.ts'
import { numbers } from '../../text/numbers/read-numbers.ts'
import { separators } from '../../../language/separators.ts'
import { unitAfter } from '../../../language/units.ts'
import { punctuationSlips } from '../../../language/spacing.ts'
import { placeIn } from '../../text/masked-text.ts'
import { sentenceEnding } from '../../text/sentence-ending.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const punctuation: Rule = {
  id: 'text/punctuation',
  severity: 'info',
  says: "ends otherwise than the source, by the locale's own conventions",
  why: 'A lost question mark or colon changes how the sentence is read; a foreign one shows that nobody has read it.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const segments of segmentPairs(subject)) {
    yield* endings(segments)
    yield* slips(segments)
    yield* decimals(segments)
  }
}

/** Part by part where blank lines divide both texts into as many: a message and its link, say. */
function* endings(segments: SegmentPair): Iterable<Remark> {
  const [sourceParts, targetParts] = [partsOf(segments.base.prose), partsOf(segments.target.prose)]
  if (sourceParts.length !== targetParts.length)
    return yield* endingOfPart(segments, whole(segments.base.prose), whole(segments.target.prose))
  for (const [index, part] of sourceParts.entries())
    yield* endingOfPart(segments, part, targetParts[index]!)
}

/** A part of a segment's prose, and its offset there. */
interface ProsePart {
  text: string
  from: number
}

function whole(text: string): ProsePart {
  return { text, from: 0 }
}

function partsOf(prose: string): ProsePart[] {
  return Array.from(prose.matchAll(/(?:(?!\n\s*\n)[^])+/g), ({ 0: text, index }) => ({
    text,
    from: index,
  }))
}

function* endingOfPart(
  segments: SegmentPair,
  sourcePart: ProsePart,
  targetPart: ProsePart,
): Iterable<Remark> {
  const { base, target } = segments
  const locales = [base.article.locale, target.article.locale]
  const wanted = sentenceEnding(sourcePart.text, base.article.locale)
  const ending = sentenceEnding(targetPart.text, target.article.locale)
  if (wanted.mark === ending.mark || targetPart.text.trim() === '') return
  const isStop = wanted.mark === '.' || ending.mark === '.'
  if (isStop && !locales.every(endsSentencesWithStop)) return
  const expected = wanted.mark === null ? null : writtenMark(wanted.mark, target.article.locale)
  const actual = ending.mark === null ? null : ending.text
  const place = placeIn(target, targetPart.from + ending.from, targetPart.from + ending.to)
  const source = placeIn(base, sourcePart.from + wanted.from, sourcePart.from + wanted.to)
  const wrong =
    actual === null ? 'Missing punctuation at the end' : `Unexpected \`${actual}\` at the end`
  yield {
    ...remarkOn(segments, place, source),
    reason: `${wrong}, expected ${expected === null ? 'none, as in the source' : `\`${expected}\``}`,
    expected,
    actual,
  }
}

/** Marks that the target's language writes otherwise, but for those that the source has, too. */
function* slips(segments: SegmentPair): Iterable<Remark> {
  const { base, target } = segments
  const inSource = new Set(
    punctuationSlips(base.prose, base.article.locale).map(({ actual }) => actual),
  )
  for (const slip of punctuationSlips(target.prose, target.article.locale)) {
    const { from, to, actual, expected } = slip
    if (inSource.has(actual)) continue
    yield {
      ...remarkOn(segments, placeIn(target, from, to), placeOfProse(base)),
      reason: `Unexpected \`${actual}\`, expected \`${expected}\``,
      expected,
      actual,
    }
  }
}

/** A quantity written as the source's language writes it: `2.5 seconds` in a locale of commas. */
function* decimals(segments: SegmentPair): Iterable<Remark> {
  const { base, target } = segments
  const { locale } = target.article
  const { decimal } = separators(locale)
  if (decimal === '.' || !/\d\.\d/.test(target.prose)) return
  for (const { text: actual, from, to } of numbers(target.prose, locale)) {
    const isKept = /^\d+\.\d{1,2}$/.test(actual) && base.prose.includes(actual)
    const after = target.prose.slice(to, to + 30)
    if (!isKept || !(/^\s?%/.test(after) || unitAfter(after, locale))) continue
    const expected = actual.replace('.', decimal)
    yield {
      ...remarkOn(segments, placeIn(target, from, to), placeOfProse(base)),
      reason: `Unexpected \`${actual}\`, expected \`${expected}\``,
      expected,
      actual,
    }
  }
}
