import { digits, escape, readNumber, withoutZeros } from './resolve-text.ts'
import type { ResolveIndex } from './resolve.ts'

/** Support IDs and symbols anywhere in a text, in its order; of two that overlap the longer. */
export function mentions(text: string, index: ResolveIndex): string[] {
  const found: { start: number; end: number; codes: string[] }[] = []
  const small = text.toLowerCase()
  for (const match of supportIdsIn(text, index.supportId, index.codes)) {
    found.push({ start: match.at, end: match.at + match.text.length, codes: [match.number] })
  }
  for (const [name, codes] of names(index)) {
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + 1)) {
      const end = at + name.length
      if (isWord(small[at - 1]) || isWord(small[end])) continue
      const said = /^\s*[=(]\s*(\w+)/u.exec(small.slice(end))?.[1]
      const number = said === undefined ? null : readNumber(said)
      // One plain word is a symbol only beside its number: `Timeout (7)`.
      if (number === null && !isCompound(name, index)) continue
      found.push({ start: at, end, codes: number === null ? codes : [...codes, number] })
    }
  }
  return found
    .filter((one) => !found.some((other) => contains(other, one)))
    .sort((a, b) => a.start - b.start)
    .flatMap(({ codes }) => codes)
}

type Span = { start: number; end: number }

function contains(outer: Span, inner: Span): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start
  return longer && outer.start <= inner.start && outer.end >= inner.end
}

/** Support IDs in any case, padding and joint, each a word of its own; `number` without zeros. */
export function supportIdsIn(
  text: string,
  template: string | null,
  codes: readonly string[],
): { text: string; at: number; number: string }[] {
  const pattern = supportIdPattern(template, codes, 'inside')
  if (pattern === null) return []
  const width = Number(/:(\d+)/.exec(template!)?.[1] ?? 2)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const number = match[1]!
    // "SSPR 2 times" is prose; "SSPR 0002" is an ID that lost its joint.
    const isProse = /\s/.test(match[0]) && !(number.length >= width && /^\p{Nd}+$/u.test(number))
    if (isProse) return []
    return [{ text: match[0], at: match.index, number: withoutZeros(digits(number)) }]
  })
}

/** The template as a pattern: any case, any padding, joints another or missing. */
export function supportIdPattern(
  template: string | null,
  codes: readonly string[],
  where: 'whole' | 'inside',
): RegExp | null {
  if (template === null) return null
  const joint = where === 'whole' ? '[\\s\\p{Pd}\\p{Pc}.:#=/]{0,3}' : '(?:[\\p{Pd}\\p{Pc}.:#]\\s?|\\s)?'
  const [before, after] = template
    .split(/\{code(?::\d+)?\}/)
    .map((part) =>
      part.split(/([^\p{L}\p{N}]+)/u).map((piece, i) => (i % 2 === 1 ? joint : escape(piece))),
    )
  const number = codes.every((code) => /^\d+$/.test(code))
    ? '\\p{Nd}+'
    : '[\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*'
  const source = `${before!.join('')}(${number})${after!.join('')}`
  if (where === 'whole') return new RegExp(`^${source}$`, 'iu')
  return new RegExp(`(?<!${letter})${source}(?!${letter}|[-.]\\p{N})`, 'giu')
}

/** What may not touch a word; scripts that write without spaces may. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\p{N}_]'

function isWord(character: string | undefined): boolean {
  return character !== undefined && new RegExp(letter, 'u').test(character)
}

/** Symbols, and codes that are no numbers, in small letters; what they name. */
export function names({ codes, symbols }: ResolveIndex): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const code of codes) {
    for (const name of [symbols[code] ?? '', /^\d+$/.test(code) ? '' : code]) {
      const small = name.toLowerCase()
      if (small !== '') found.set(small, [...(found.get(small) ?? []), code])
    }
  }
  return found
}

/** Whether a name has a capital inside, a digit or `_`: prose has no such words. */
function isCompound(name: string, { codes, symbols }: ResolveIndex): boolean {
  return codes.some((code) =>
    [symbols[code] ?? '', code].some(
      (one) => one.toLowerCase() === name && /[\p{Ll}\p{N}]\p{Lu}|[\p{N}_]/u.test(one),
    ),
  )
}
