import type { Range } from '../model/place.ts'
import type { MisplacedMark } from './language.ts'
import { languageOf } from './languages.ts'

/** Punctuation that stands against the language's own convention. */
export interface PunctuationSlip extends Range {
  actual: string
  expected: string
}

/** No language sets a space before a full stop or a comma. */
const spacedLowMark: MisplacedMark = {
  pattern: /(?<=[\p{L}\p{N}\uFFFC)\]"”’])[ \u00A0]+([.,])(?=\s|$)/gu,
  expected: '$1',
}

/** French alone sets one before the tall marks. */
const spacedTallMark: MisplacedMark = {
  pattern: /(?<=[\p{L}\p{N}\uFFFC)\]"”’])[ \u00A0]+([;:!?])(?=\s|$)/gu,
  expected: '$1',
}

/** Marks of a text that another language writes so, in order. */
export function punctuationSlips(prose: string, locale: string): PunctuationSlip[] {
  const { misplacedMarks = [], spacesTallMarks = false } = languageOf(locale)
  return [spacedLowMark, ...(spacesTallMarks ? [] : [spacedTallMark]), ...misplacedMarks]
    .flatMap(({ pattern, expected }) =>
      Array.from(prose.matchAll(pattern), ({ 0: actual, 1: group = '', index }) => ({
        from: index,
        to: index + actual.length,
        actual,
        expected: expected.replace('$&', () => actual).replace('$1', () => group),
      })),
    )
    .sort((a, b) => a.from - b.from)
}
