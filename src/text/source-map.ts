import type { Html, Text } from 'mdast'
import { readReference } from './entities.ts'

/**
 * Where in the file each unit of a text node stands: escapes and character references are longer
 * there, and inside lists and quotes every line has a beginning that is not the text's.
 *
 * Takes an offset in the value, up to and with its length; answers one in the file.
 */
export function sourceMap(text: string, node: Text | Html): (offset: number) => number {
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  const { value, type } = node
  if (end - start === value.length && text.startsWith(value, start))
    return (offset) => start + offset
  const map = new Array<number>(value.length + 1).fill(end)
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const reference = type === 'text' ? readReference(text, at) : null
    if (reference !== null && value.startsWith(reference.value, index)) {
      for (let unit = 0; unit < reference.value.length; unit++) map[index++] = at
      at += reference.length
    } else if (type === 'text' && text[at] === '\\' && text[at + 1] === value[index]) {
      map[index++] = at
      at += 2
    } else if (text[at] === value[index] || text[at] === '\0') {
      map[index++] = at++
    } else {
      at++
    }
  }
  return (offset) => map[Math.min(offset, value.length)]!
}
