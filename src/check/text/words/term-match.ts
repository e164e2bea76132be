import type { Range } from '../../../model/place.ts'
import { escape } from '../../../text/plain-text.ts'
import { languageOf } from '../../../language/languages.ts'
import { isUnspaced, scriptOf, withoutInflectedLetters } from '../../../language/scripts.ts'
import { inLatin } from './mixed-scripts.ts'

/**
 * Finds a term in texts of the source's language: whole words, an ending of the plural forgiven;
 * its case counts where it has capitals itself.
 */
export function termFinder(term: string): (text: string) => Range[] {
  const words = term.trim().split(/\s+/).map(escape).join('\\s+')
  const flags = term === term.toLowerCase() ? 'giu' : 'gu'
  const ending = String.raw`(?:e?s|['’]s)?(?![\p{L}\p{N}_])`
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_])${words}${ending}`, flags)
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
      from: index,
      to: index + match.length,
    }))
}

/** A text without white space and in one case. Where a term is in a text, it is in this, too. */
export function squeezed(text: string): string {
  return [...text.replace(/\s+/g, '')].map(inOneCase).join('')
}

/** As case-insensitive patterns compare letters: none becomes two. */
function inOneCase(letter: string): string {
  const large = letter.toUpperCase()
  const small = (large.length === letter.length ? large : letter).toLowerCase()
  return small.length === letter.length ? small : letter
}

/**
 * Whether a translation uses a term, whatever its endings, its order or the compound that it is
 * part of: every word of more than three letters has to be there by its stem.
 */
export function usesTerm(text: string, term: string, locale: string): boolean {
  const plain = fold(text, locale)
  if (isUnspaced(locale)) {
    const [whole, sought] = [plain, fold(term, locale)].map((part) => part.replace(/\s+/g, ''))
    return whole!.includes(sought!)
  }
  const words = fold(term, locale).match(/[\p{L}\p{N}]+/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return (long.length > 0 ? long : words).every((word) => plain.includes(stem(word, locale)))
}

/** Where a text holds a word or phrase that begins as the term does; null where it does not. */
export function findTerm(text: string, term: string, locale: string): Range | null {
  const words = term
    .trim()
    .split(/\s+/)
    .map((word) => escape(stem(word, locale)) + String.raw`[\p{L}\p{M}]*`)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}`, 'iu')
  const match = pattern.exec(text)
  return match ? { from: match.index, to: match.index + match[0].length } : null
}

/** Without what inflection changes: case, accents, and in Arabic and Hebrew the long vowels. */
function fold(text: string, locale: string): string {
  const latin = scriptOf(locale) === 'Latn' ? inLatin(text) : text
  const small = latin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return withoutInflectedLetters(small, locale)
}

/**
 * What inflection leaves of a word. Most languages add endings or change the last vowel; those that
 * decline change more, and compounds need all the rest: `utskriftskö` is not `utskriftslista`.
 */
function stem(word: string, locale: string): string {
  if (word.length < 5) return word
  const { inflection } = languageOf(locale)
  if (inflection === 'declines') return word.slice(0, word.length < 7 ? -1 : -2)
  return inflection === 'mutates' || /[aeioy]$/.test(word) ? word.slice(0, -1) : word
}
