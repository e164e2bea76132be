import type { PunctuationMark } from './language.ts'
import { languageOf } from './languages.ts'

/** How the scripts of the world write each mark. */
const writings: Readonly<Record<PunctuationMark, string>> = {
  '.': '.。．।۔։።။។',
  '?': '?？؟՞፧\u037E',
  '!': '!！՜',
  ':': ':：፦',
  ';': ';；؛',
  ',': ',，、،',
  '…': '…',
}

const marks: ReadonlyMap<string, PunctuationMark> = new Map(
  Object.entries(writings).flatMap(([mark, characters]) =>
    Array.from(characters, (character) => [character, mark as PunctuationMark] as const),
  ),
)

/** The mark of punctuation that a character is in a locale; null where it is none. */
export function markOf(character: string, locale: string): PunctuationMark | null {
  // The question mark of Greek is a semicolon.
  if (character === ';' && languageOf(locale).punctuation?.['?'] === ';') return '?'
  return marks.get(character) ?? null
}

/** How a locale writes a mark. */
export function writtenMark(mark: PunctuationMark, locale: string): string {
  return languageOf(locale).punctuation?.[mark] ?? mark
}

/** Whether the locale's sentences end with a full stop. */
export function endsSentencesWithStop(locale: string): boolean {
  return languageOf(locale).endsSentencesWithStop ?? true
}
