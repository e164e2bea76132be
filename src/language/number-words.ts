import { languageOf, languages } from './languages.ts'
import { wordPattern } from './word-pattern.ts'
import { perLocale } from './per-locale.ts'

/** A number that is spelled out, and where its word stands in the text. */
export interface SpelledNumber {
  value: number
  word: string
  /** Offset of the word in the text. */
  from: number
}

/** Whether the words for numbers of a locale's language are known here. */
export function knowsNumberWords(locale: string): boolean {
  return languageOf(locale).numberWords !== undefined
}

/**
 * Whether a word of the text (in small letters) is, or begins with, a word for the number. Words
 * for nothing at all are known in any language: many are loanwords.
 */
export function saysNumber(text: string, value: number, locale: string): boolean {
  if (value === 0) return zero.test(text)
  const { numberWords, dualEnding, numberWordsFollowLetters = false } = languageOf(locale)
  if (value === 2 && dualEnding?.test(text)) return true
  const words = numberWords?.[value] ?? []
  return words.some((word) => beginsWord(text, word, numberWordsFollowLetters))
}

/** Whole numbers from 2 to 12 that the text spells out as a word of its own, without doubt. */
export function spelledNumbers(text: string, locale: string): SpelledNumber[] {
  const values = cardinals(locale)
  if (values.size === 0) return []
  const spelled: SpelledNumber[] = []
  for (const { 0: word, index } of text.toLowerCase().matchAll(/[\p{L}\p{M}’']{2,}/gu)) {
    const value = values.get(word)
    if (value !== undefined) spelled.push({ value, word, from: index })
  }
  return spelled
}

const zero = new RegExp(
  String.raw`(?<!\p{L})(?:${wordPattern(languages.flatMap(({ numberWords }) => numberWords?.[0] ?? []))})`,
  'iu',
)

/** The words that alone are a number from 2 to 12 and nothing else. */
const cardinals = perLocale((locale): ReadonlyMap<string, number> => {
  const { numberWords = {}, ambiguousNumberWords = [] } = languageOf(locale)
  const values = Object.entries(numberWords).flatMap(([value, [cardinal]]) =>
    Number(value) < 2 || cardinal === undefined || ambiguousNumberWords.includes(cardinal)
      ? []
      : [[cardinal, Number(value)] as const],
  )
  // `dua` is 2, although `dua belas`, 12, begins with it.
  return new Map(values.reverse())
})

/**
 * Whether the word stands in the text, and at the start of a word unless it may follow a letter.
 */
function beginsWord(text: string, word: string, mayFollowLetter: boolean): boolean {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const before = text.slice(Math.max(0, start - 2), start)
    if (mayFollowLetter || !/[\p{L}\p{M}\p{N}]$/u.test(before)) return true
  }
  return false
}
