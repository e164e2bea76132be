import { decodeNamedCharacterReference } from 'decode-named-character-reference'

export interface Reference {
  /** What readers see. */
  value: string
  /** What the number names, though a control or no character at all is shown as U+FFFD. */
  named: string
  length: number
}

/** `&amp;`, `&#64;` or `&#x40;` at an offset, with its length; null where there is none. */
export function readReference(text: string, at: number): Reference | null {
  if (text[at] !== '&') return null
  reference.lastIndex = at
  const match = reference.exec(text)
  if (match === null) return null
  const [whole, decimal, hex, name] = match
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name)
    return value === false ? null : { value, named: value, length: whole.length }
  }
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10)
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  const named = none ? '\uFFFD' : String.fromCodePoint(code)
  return { value: control.test(named) ? '\uFFFD' : named, named, length: whole.length }
}

/** What Markdown parsers show of these is U+FFFD. */
const control = /(?![\t\n\f\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u

/** HTML text with its character references read. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  let decoded = ''
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const found = readReference(text, at)
    if (found === null) continue
    decoded += text.slice(from, at) + found.value
    from = at + found.length
  }
  return decoded + text.slice(from)
}

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y
