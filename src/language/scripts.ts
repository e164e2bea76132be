import { perLocale } from './per-locale.ts'
import { script } from './tags.ts'

/** The likely script of a locale, ISO 15924. */
export const scriptOf = perLocale(script)

/** Scripts that put no space between words. */
const unspaced = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr'])

/** Whether the locale's script puts no space between words. */
export function isUnspaced(locale: string): boolean {
  return unspaced.has(scriptOf(locale))
}

/**
 * The inside of a character class, for patterns with the flag `u`: letters of the scripts that set
 * words apart from what stands beside them. Other scripts write an "and" or a particle right
 * before or behind a foreign word: `و12`, `第3章`, `0100으로`.
 */
export const separateLetters = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`

/**
 * Letters that inflection adds, drops or exchanges within a word: long vowels and their bearers.
 */
const inflectedLetters: Readonly<Record<string, RegExp>> = {
  Arab: /[اويأإآء]/g,
  Hebr: /[וי]/g,
}

/**
 * A text (in small letters, decomposed) without the letters that the script's inflection changes.
 */
export function withoutInflectedLetters(text: string, locale: string): string {
  const letters = inflectedLetters[scriptOf(locale)]
  return letters === undefined ? text : text.replace(letters, '')
}
