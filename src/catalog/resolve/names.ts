import { codesOfId, codesOfNumber } from './numbers-in-query.ts'
import { digits, escape, readNumber } from '../../text/plain-text.ts'
import type { ResolveIndex } from '../../model/catalog.ts'

/** Support IDs and symbols anywhere in a text, in its order; of two that overlap the longer. */
export function mentions(text: string, index: ResolveIndex): string[] {
  const found = supportIdFinder(
    index.supportId,
    index.codes,
  )(text).map(({ text, at, number }) => {
    return { at, end: at + text.length, codes: codesOfId(number, index.supportId, index.codes) }
  })
  const small = text.toLowerCase()
  const value = /\s*[=(]\s*(\w+)/uy
  for (const [name, codes] of names(index)) {
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + 1)) {
      const end = at + name.length
      if (isWord(small[at - 1]) || isWord(small[end])) continue
      value.lastIndex = end
      const said = value.exec(small)?.[1]
      const number = said === undefined ? null : readNumber(said)
      // One plain word is a symbol only beside its number: `Timeout (7)`.
      if (number === null && !isCompound(name, index)) continue
      const numbers = number === null ? [] : codesOfNumber(number, index.codes)
      found.push({ at, end, codes: [...codes, ...numbers] })
    }
  }
  let outer = { at: 0, end: 0 }
  return found
    .sort((a, b) => a.at - b.at || b.end - a.end)
    .filter((one) => {
      const isInside = one.end <= outer.end && (one.at !== outer.at || one.end !== outer.end)
      if (one.end > outer.end) outer = one
      return !isInside
    })
    .flatMap(({ codes }) => codes)
}

/** Support IDs in any case, padding and joint, each a word of its own; `number` as it is padded. */
export function supportIdFinder(
  template: string | null,
  codes: readonly string[],
): (text: string) => { text: string; at: number; number: string }[] {
  const pattern = supportIdPattern(template, codes, 'inside')
  if (pattern === null) return () => []
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const number = digits(match[1]!)
      // "SSPR 2 times" is prose; "SSPR 0002" is an ID that lost its joint.
      const isProse = /\s/.test(match[0]) && !/\s/.test(template!) && !number.startsWith('0')
      return isProse ? [] : [{ text: match[0], at: match.index, number }]
    })
}

/** The template as a pattern: any case, any padding, joints its own, another or missing. */
export function supportIdPattern(
  template: string | null,
  codes: readonly string[],
  where: 'whole' | 'inside',
): RegExp | null {
  if (template === null) return null
  const joint =
    where === 'whole' ? '[\\s\\p{Pd}\\p{Pc}.:#=/]{0,3}' : '(?:[\\p{Pd}\\p{Pc}.:#]\\s?|\\s)?'
  const [before, after] = template
    .split(/\{code(?::\d+)?\}/)
    .map((part) =>
      part
        .split(/([^\p{L}\p{N}]+)/u)
        .map((piece, i) => (i % 2 === 1 ? `(?:${escape(piece)}|${joint})` : escape(piece))),
    )
  const words = codes.filter((code) => !/^[\p{L}\p{Nd}]*\p{Nd}[\p{L}\p{Nd}]*$/u.test(code))
  const numbers = codes.every((code) => /^\d+$/.test(code))
    ? '\\p{Nd}+'
    : '[\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*'
  // A code that is a word, or has a joint of its own, is known only as it stands.
  const number = [...words.map(escape), numbers].join('|')
  const source = `${before!.join('')}(${number})${after!.join('')}`
  if (where === 'whole') return new RegExp(`^${source}$`, 'iu')
  return new RegExp(`(?<!${letter})${source}(?!${letter}|[-.]\\p{N})`, 'giu')
}

/** What may not touch a word; scripts that write without spaces may. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\p{N}_]'

const word = new RegExp(letter, 'u')

/** Whether a character belongs to the word beside it. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && word.test(character)
}

/** Symbols, and codes that are no numbers, in small letters; what they name. */
export function names({ codes, symbols }: ResolveIndex): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const code of codes) {
    for (const name of [symbolOf(code, symbols), /^\d+$/.test(code) ? '' : code]) {
      const small = name.toLowerCase()
      if (small !== '') found.set(small, [...(found.get(small) ?? []), code])
    }
  }
  return found
}

/** Empty where a code has none: one may be called `constructor`. */
function symbolOf(code: string, symbols: ResolveIndex['symbols']): string {
  return Object.hasOwn(symbols, code) ? symbols[code]! : ''
}

/** Whether a name has a capital inside, a digit or `_`: prose has no such words. */
function isCompound(name: string, { codes, symbols }: ResolveIndex): boolean {
  return codes.some((code) =>
    [symbolOf(code, symbols), code].some(
      (one) => one.toLowerCase() === name && /[\p{Ll}\p{N}]\p{Lu}|[\p{N}_]/u.test(one),
    ),
  )
}
