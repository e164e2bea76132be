/** What programs call a code: its symbol, and the code itself where it is no number. */
import type { ResolveIndex } from '../../model/catalog.ts'

/** What of an index says how codes are called. */
type NamesIndex = Pick<ResolveIndex, 'codes' | 'symbols'>

/** The codes by name, in lower case: two codes may share one. */
export function codesByName({ codes, symbols }: NamesIndex): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const code of codes) {
    for (const name of [symbolOf(code, symbols), /^\d+$/.test(code) ? '' : code]) {
      const key = name.toLowerCase()
      if (key !== '') byName.set(key, [...(byName.get(key) ?? []), code])
    }
  }
  return byName
}

/** Whether a name has a capital inside, a digit or `_`: ordinary prose has no such words. */
export function looksLikeIdentifier(name: string, { codes, symbols }: NamesIndex): boolean {
  return codes.some((code) =>
    [symbolOf(code, symbols), code].some(
      (spelling) =>
        spelling.toLowerCase() === name && /[\p{Ll}\p{N}]\p{Lu}|[\p{N}_]/u.test(spelling),
    ),
  )
}

/** Empty where a code has none. A code may be called `constructor`, hence `hasOwn`. */
function symbolOf(code: string, symbols: ResolveIndex['symbols']): string {
  return Object.hasOwn(symbols, code) ? symbols[code]! : ''
}

/**
 * The characters that make a longer word of a name beside them, as the source of a pattern. Scripts
 * that write no space between words are not among them.
 */
export const wordCharacter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\p{N}_]'

/** Whether a character would belong to the same word as the name that it touches. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && wordPattern.test(character)
}

const wordPattern = new RegExp(wordCharacter, 'u')
