/**
 * What error is meant? Runs in browsers too, so it knows nothing but plain JSON. It would rather
 * answer nothing than a wrong code.
 */
import type { ResolveIndex } from '../../model/catalog.ts'
import { mostAlike } from './most-alike.ts'
import { mentions, names, supportIdPattern } from './names.ts'
import { codesOfId, codesOfNumber } from './numbers-in-query.ts'
import { bare, decode, escape, plain, readNumber } from '../../text/plain-text.ts'

/** What a text was found to mean. */
export interface Resolution {
  /** known: `code` is registered. reserved: a number of the range that no error has. */
  status: 'known' | 'reserved' | 'unknown' | 'ambiguous'
  /** The code that is meant, registered or reserved; null where none is. */
  code: string | null
  /** The registered codes that it may mean, in the order in which the text names them. */
  candidates: string[]
}

/** Finds the code that a text means: a number, a support ID, a symbol, a pasted message. */
export function resolve(query: string, index: ResolveIndex): Resolution {
  return read(query, index, mostDecoded)
}

/** An address within an address within another: more than that is written to take time. */
const mostDecoded = 8

function read(query: string, index: ResolveIndex, rounds: number): Resolution {
  const text = bare(plain(query))
  if (text === '') return unknown
  const whole = wholeCode(text, index)
  if (whole !== null) return answer(whole, index)
  const parameters = codeParameters(text)
  const asked = parameters.flatMap((value) => wholeCode(bare(value), index) ?? [])
  if (asked.length > 0) return answer(asked, index)
  const decoded = parameters.length === 0 && rounds > 0 ? decode(text) : text
  if (decoded !== text) return read(decoded, index, rounds - 1)
  const named = numberAfterWord(text, index)
  if (named !== null) return answer(codesOfNumber(named, index.codes), index)
  const mentioned = mentions(text, index)
  if (mentioned.length > 0) return answer(mentioned, index)
  const alike = mostAlike(text, index)
  return alike === null ? unknown : answer([alike], index)
}

const unknown: Resolution = { status: 'unknown', code: null, candidates: [] }

/** Of codes as they are registered, and of numbers without zeros that are none. */
function answer(found: readonly string[], index: ResolveIndex): Resolution {
  const meant = [...new Set(found)]
  const candidates = meant.filter((code) => index.codes.includes(code))
  if (meant.length > 1) return { status: 'ambiguous', code: null, candidates }
  const code = meant[0]!
  if (candidates.length === 1) return { status: 'known', code, candidates }
  const [first, last] = index.range ?? [1, 0]
  const isReserved = /^\d+$/.test(code) && Number(code) >= first && Number(code) <= last
  return isReserved ? { status: 'reserved', code, candidates: [] } : unknown
}

// ── The whole text is a code ────────────────────────────────────────────────

/** A number, a support ID, a symbol alone or with its number: the codes that it names. */
function wholeCode(text: string, index: ResolveIndex): string[] | null {
  if (index.codes.includes(text)) return [text]
  const number = readNumber(text)
  if (number !== null) return codesOfNumber(number, index.codes)
  const id = supportIdPattern(index.supportId, index.codes, 'whole')?.exec(text)
  if (id) return codesOfId(id[1]!, index.supportId, index.codes)
  const at = Math.max(text.lastIndexOf('='), text.lastIndexOf('('))
  const value = at < 0 ? '' : text.slice(at + 1).trim()
  const hasValue = /^\w+$/.test(value)
  const name = hasValue ? text.slice(0, at).trimEnd() : text
  const codes = names(index).get(name.toLowerCase())
  const said = readNumber(value)
  if (codes === undefined || (hasValue && said === null)) return null
  return said === null ? codes : [...codes, ...codesOfNumber(said, index.codes)]
}

/** The values of `code=` among query parameters. */
function codeParameters(text: string): string[] {
  return [...text.matchAll(/(?:^|[?&;])code=([^&#;\s]*)/giu)].map((match) => decode(match[1]!))
}

/** A word for *error* or *code* (or two: "error code") and a number, and nothing else. */
function numberAfterWord(text: string, { words }: ResolveIndex): string | null {
  if (words.length === 0) return null
  const word = `(?:${words.map(escape).join('|')})`
  const pattern = new RegExp(
    `^(?:${word}[\\s:=#№\\p{Ps}\\p{Pi}"'-]*){1,3}(?:n[or]\\.?\\s*)?(?<![-])(\\w+)$`,
    'u',
  )
  const match = pattern.exec(text.toLowerCase())
  return match === null ? null : readNumber(match[1]!)
}
