import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Html, Text } from 'mdast'

/**
 * Where in the file each unit of a text node stands: escapes and character references are longer
 * there, and inside lists and quotes every line has a beginning that is not the text's.
 *
 * The answer has one offset more than the value: that of its end.
 */
export function sourceMap(text: string, node: Text | Html): (offset: number) => number {
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  const { value } = node
  if (end - start === value.length) return (offset) => start + offset
  const map = new Array<number>(value.length + 1).fill(end)
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const reference = node.type === 'text' ? readReference(text, at, end) : null
    if (reference !== null && value.startsWith(reference.value, index)) {
      for (let unit = 0; unit < reference.value.length; unit++) map[index++] = at
      at += reference.length
    } else if (node.type === 'text' && text[at] === '\\' && text[at + 1] === value[index]) {
      map[index++] = at
      at += 2
    } else if (text[at] === value[index] || text[at] === '\0') {
      map[index++] = at++
    } else {
      at++
    }
  }
  map[value.length] = end
  return (offset) => map[Math.min(offset, value.length)]!
}

/** `&amp;`, `&#64;`, `&#x40;` at an offset. */
function readReference(text: string, at: number, end: number) {
  if (text[at] !== '&') return null
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/.exec(
    text.slice(at, Math.min(end, at + 34)),
  )
  if (match === null) return null
  const [whole, decimal, hex, name] = match
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name)
    return value === false ? null : { value, length: whole.length }
  }
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10)
  const value = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  return { value, length: whole.length }
}
