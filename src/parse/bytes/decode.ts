import { codePoint } from '../../text/unseen-characters.ts'
import type { Fault } from '../../model/article.ts'
import { Lines } from '../../text/lines.ts'

export interface Decoded {
  /** Byte order mark and line ends as they stand; what is not UTF-8 is U+FFFD. */
  text: string
  faults: Fault[]
  /** So little is UTF-8 that nothing may be judged. */
  unreadable: boolean
}

/** Bytes to text, with the first of each kind of what is no text. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const foreign = otherEncoding(bytes)
  const strict = foreign === null ? decodeStrictly(bytes) : null
  const text = strict ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const lines = new Lines(text)
  const faults: Fault[] = []
  const fault = (at: number, end: number, reason: string, expected: string, actual: string) => {
    faults.push({ kind: 'encoding', reason, place: lines.place(at, end), expected, actual })
  }

  if (foreign !== null) {
    fault(0, Math.min(2, text.length), `Unexpected ${foreign}, expected UTF-8`, 'UTF-8', foreign)
    return { text, faults, unreadable: true }
  }
  let damaged = 0
  if (strict === null) {
    const { first, count, byte } = firstInvalid(bytes)
    damaged = count
    const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
    fault(
      first,
      first + 1,
      `Unexpected byte \`${hex}\`${others(count)}, expected UTF-8`,
      'UTF-8',
      hex,
    )
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const count = text.split('\0').length - 1
    fault(nul, nul + 1, `Unexpected NUL${others(count)}, expected text`, 'text', 'NUL')
  }
  if (strict !== null) {
    const lost = /[\uFFFD\uFFFE\uFFFF]/.exec(text)
    if (lost !== null) {
      const count = text.match(/[\uFFFD\uFFFE\uFFFF]/g)!.length
      const name = codePoint(lost[0])
      const reason = `Unexpected \`${name}\`${others(count)}, which is not a character, expected the one that was lost`
      fault(lost.index, lost.index + 1, reason, 'a character', name)
    }
  }
  return { text, faults, unreadable: damaged > few && damaged * 100 > text.length }
}

/** Bytes that slipped into a text; many more, and the text is of another encoding. */
const few = 10

function others(count: number): string {
  return count > 1 ? ` and ${count - 1} more` : ''
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 and UTF-32 by their marks; without one, by every other byte being NUL. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  const head = bytes.subarray(0, 1024)
  if (head.length < 4 || !head.includes(0)) return null
  const zeros: [number, number] = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[(index % 2) as 0 | 1]++
  })
  return Math.max(zeros[0], zeros[1]) > head.length * 0.4 ? 'UTF-16' : null
}

/**
 * The decoded offset of the first invalid sequence, its byte, and how many there are. A U+FFFD
 * that was written as such stands in the decoded text too, so the bytes are read.
 */
function firstInvalid(bytes: Uint8Array): { first: number; count: number; byte: number } {
  let first = -1
  let byte = 0
  let count = 0
  let offset = 0
  let at = 0
  while (at < bytes.length) {
    const { length, valid } = sequence(bytes, at)
    if (!valid) {
      count++
      if (first < 0) {
        first = offset
        byte = bytes[at]!
      }
    }
    offset += valid && length === 4 ? 2 : 1
    at += length
  }
  return { first, count, byte }
}

/** One character, or the longest start of one that the Encoding Standard replaces as a whole. */
function sequence(bytes: Uint8Array, at: number): { length: number; valid: boolean } {
  const lead = bytes[at]!
  if (lead < 0x80) return { length: 1, valid: true }
  const needed =
    lead >= 0xc2 && lead <= 0xdf ? 1 : lead >> 4 === 0xe ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  if (needed === 0) return { length: 1, valid: false }
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let index = 1; index <= needed; index++) {
    const next = bytes[at + index]
    if (next === undefined || next < low || next > high) return { length: index, valid: false }
    low = 0x80
    high = 0xbf
  }
  return { length: needed + 1, valid: true }
}
