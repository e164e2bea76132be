import { escape } from '../../catalog/resolve-text.ts'
import { occurrences } from '../occurrences.ts'
import type { Reading } from './reading.ts'

export interface Mangled {
  from: number
  to: number
}

/**
 * Where literals stand with spaces or another case in them: `user @ contoso.com`, `% s`. Answers
 * for each of them every such place, in order; the text is read once, however many there are.
 */
export function mangled(
  literals: readonly string[],
  { prose }: Reading,
): (literal: string) => readonly Mangled[] {
  const known = new Map<string, Mangled[]>()
  if (literals.length === 0) return () => []
  const { text, at } = squeezed(prose)
  const found = occurrences(text, literals.map(sought).filter(isSought))
  return (literal) => {
    let places = known.get(literal)
    if (!places) {
      const starts = found.get(sought(literal)) ?? []
      known.set(literal, (places = matches(literal, starts, at, prose)))
    }
    return places
  }
}

/** A single sign is no literal, and what is longer is no mistake of a translator's. */
function isSought(units: string): boolean {
  return units.length >= 2 && units.length <= 200
}

function matches(
  literal: string,
  starts: readonly number[],
  at: readonly number[],
  prose: string,
): Mangled[] {
  if (starts.length === 0) return []
  const units = literal.replace(/\s+/g, '')
  const before = /^[\p{L}\p{N}_]/u.test(units) ? String.raw`(?<![\p{L}\p{N}_])` : ''
  const after = /[\p{L}\p{N}_]$/u.test(units) ? String.raw`(?![\p{L}\p{N}_])` : ''
  const pattern = new RegExp(before + [...units].map(escape).join('\\s*') + after, 'iuy')
  const found: Mangled[] = []
  for (const start of starts) {
    pattern.lastIndex = at[start]!
    if (pattern.lastIndex < (found.at(-1)?.to ?? 0)) continue
    const match = pattern.exec(prose)
    if (match) found.push({ from: match.index, to: match.index + match[0].length })
  }
  return found
}

function sought(literal: string): string {
  return squeezed(literal).text
}

/** A text without white space, every letter in one case, and where each of its units stood. */
export function squeezed(text: string): { text: string; at: number[] } {
  const units: string[] = []
  const at: number[] = []
  let index = 0
  for (const letter of text) {
    if (!/\s/u.test(letter)) {
      units.push(folded(letter))
      for (let unit = 0; unit < letter.length; unit++) at.push(index + unit)
    }
    index += letter.length
  }
  return { text: units.join(''), at }
}

/** As patterns that care for no case compare letters: none becomes two. */
function folded(letter: string): string {
  const large = letter.toUpperCase()
  const small = (large.length === letter.length ? large : letter).toLowerCase()
  return small.length === letter.length ? small : letter
}

/** Where literals begin a longer word, whose letters or digits run on: `MakeCert.exes`. */
export function runOn(
  literals: readonly string[],
  { prose }: Reading,
): (literal: string) => Mangled | null {
  const found = occurrences(prose, literals)
  return (literal) => {
    for (const from of found.get(literal) ?? []) {
      if (/[\p{L}\p{N}_]$/u.test(prose.slice(Math.max(0, from - 2), from))) continue
      const rest = /[\p{L}\p{M}\p{N}_]+/uy
      rest.lastIndex = from + literal.length
      const word = rest.exec(prose)
      if (word) return { from, to: from + literal.length + word[0].length }
    }
    return null
  }
}
