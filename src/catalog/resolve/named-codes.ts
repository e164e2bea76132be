/**
 * The part of the resolver that reads names: codes, support IDs and symbols. Message bundles ship it
 * too, so that it knows no messages.
 */
import type { ResolveIndex } from '../../model/catalog.ts'
import { bare, decode, escape, plain, readNumber } from '../../text/plain-text.ts'
import { mentionedCodes } from './mentioned-codes.ts'
import { codesByName } from './names.ts'
import { codesOfNumber, codesOfSupportId } from './numbers-in-query.ts'
import { supportIdPattern } from './support-ids.ts'

/** Everything that an index knows but messages. */
export type NamedCodesIndex = Omit<ResolveIndex, 'messages'>

/** A query, and what it names. */
export interface NamedCodes {
  /** The query without what surrounds it (quotes, closing punctuation), percent-decoded. */
  text: string
  /**
   * Codes as they are registered, and numbers without leading zeros that no code is registered for;
   * one may stand twice. Empty where the text names nothing.
   */
  codes: string[]
}

/** Reads a query as a code, a support ID, a symbol or an address that holds one of them. */
export function namedCodes(query: string, index: NamedCodesIndex): NamedCodes {
  return read(query, index, maxDecodings)
}

/**
 * How often a query is percent-decoded at most. An address within an address within another is
 * real; more is written to take time.
 */
const maxDecodings = 8

function read(query: string, index: NamedCodesIndex, decodings: number): NamedCodes {
  const text = bare(plain(query))
  if (text === '') return { text, codes: [] }
  const whole = codesOfWhole(text, index)
  if (whole !== null) return { text, codes: whole }
  const parameters = codeParameters(text)
  const asked = parameters.flatMap((value) => codesOfWhole(bare(value), index) ?? [])
  if (asked.length > 0) return { text, codes: asked }
  const decoded = parameters.length === 0 && decodings > 0 ? decode(text) : text
  if (decoded !== text) return read(decoded, index, decodings - 1)
  const number = numberAfterWord(text, index.words)
  if (number !== null) return { text, codes: codesOfNumber(number, index.codes) }
  return { text, codes: mentionedCodes(text, index) }
}

/** The codes where the whole text is a number, a support ID, or a symbol alone or with its number. */
function codesOfWhole(text: string, index: NamedCodesIndex): string[] | null {
  if (index.codes.includes(text)) return [text]
  const number = readNumber(text)
  if (number !== null) return codesOfNumber(number, index.codes)
  const id = supportIdPattern(index.supportId, index.codes, 'whole')?.exec(text)
  if (id) return codesOfSupportId(id[1]!, index.supportId, index.codes)
  const separator = Math.max(text.lastIndexOf('='), text.lastIndexOf('('))
  const value = separator < 0 ? '' : text.slice(separator + 1).trim()
  const hasValue = /^\w+$/.test(value)
  const name = hasValue ? text.slice(0, separator).trimEnd() : text
  const codes = codesByName(index).get(name.toLowerCase())
  const valueNumber = readNumber(value)
  if (codes === undefined || (hasValue && valueNumber === null)) return null
  return valueNumber === null ? codes : [...codes, ...codesOfNumber(valueNumber, index.codes)]
}

/** The values of `code=` among query parameters. */
function codeParameters(text: string): string[] {
  return [...text.matchAll(/(?:^|[?&;])code=([^&#;\s]*)/giu)].map((match) => decode(match[1]!))
}

/** The number of a text that is words for *error* or *code* ("error code") and a number alone. */
function numberAfterWord(text: string, words: readonly string[]): string | null {
  if (words.length === 0) return null
  const word = `(?:${words.map(escape).join('|')})`
  const pattern = new RegExp(
    `^(?:${word}[\\s:=#№\\p{Ps}\\p{Pi}"'-]*){1,3}(?:n[or]\\.?\\s*)?(?<![-])(\\w+)$`,
    'u',
  )
  const match = pattern.exec(text.toLowerCase())
  return match === null ? null : readNumber(match[1]!)
}
