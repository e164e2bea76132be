import { separateLetters } from '../../../language/scripts.ts'
import { occurrences } from '../../../text/occurrences.ts'
import { folded } from './folded.ts'
import type { Range } from '../../../model/place.ts'

/** The forms in which a text holds a literal. */
export interface DamagedForms {
  /** Where it stands as a word of its own, as it is or in another spelling, in order. */
  whole: readonly Range[]
  /** The first longer word that begins with it: `MakeCert.exes`. */
  longer: Range | null
}

const none: DamagedForms = { whole: [], longer: null }

/**
 * Looks for literals in a text: with spaces, another case, other dashes, digits or look-alike
 * letters in them. Answers for each of them; the text is read once, however many there are.
 */
export function damagedForms(
  text: string,
  literals: readonly string[],
): (literal: string) => DamagedForms {
  if (literals.length === 0) return () => none
  const whole = folded(text)
  const wanted = literals
    .map((literal) => folded(literal).text)
    .filter(({ length }) => length >= 2 && length <= longest)
  const places = occurrences(whole.text, wanted)
  const formsByLiteral = new Map<string, DamagedForms>()
  return (literal) => {
    let damage = formsByLiteral.get(literal)
    if (!damage) formsByLiteral.set(literal, (damage = formsOf(literal)))
    return damage
  }

  function formsOf(literal: string): DamagedForms {
    const sought = folded(literal).text
    const stretches = (places.get(sought) ?? []).map((start): Range => {
      const last = whole.offsets[start + sought.length - 1]!
      const to = last + String.fromCodePoint(text.codePointAt(last)!).length
      return { from: whole.offsets[start]!, to }
    })
    return {
      whole: stretches.filter(({ from, to }) => standsFree(text, from, to)),
      longer: firstLonger(text, literal, stretches),
    }
  }
}

function firstLonger(text: string, literal: string, places: readonly Range[]): Range | null {
  for (const { from, to } of places) {
    if (text.slice(from, to) !== literal) continue
    if (/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, from - 2), from))) continue
    const rest = /[\p{L}\p{M}\p{N}_]+/uy
    rest.lastIndex = to
    const word = rest.exec(text)
    if (word) return { from, to: to + word[0].length }
  }
  return null
}

/** Whether no word, and no row of one sign, goes on beyond its ends. */
function standsFree(text: string, from: number, to: number): boolean {
  return !goesOn(text[from - 1], text[from]!) && !goesOn(text[to], text[to - 1]!)
}

function goesOn(beside: string | undefined, end: string): boolean {
  if (beside === undefined) return false
  if (joining.test(end)) return joining.test(beside)
  return beside === end && /[^\s.,:;!?。、]/.test(end)
}

const joining = new RegExp(String.raw`[${separateLetters}\p{N}_]`, 'u')

/** The most characters of a literal that is searched for: longer ones are not misspelt by hand. */
const longest = 200
