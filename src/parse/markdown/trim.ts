import type { PhrasingContent, Text } from 'mdast'
import type { Lines } from '../../text/lines.ts'
import { sourceMap } from '../../text/source-map.ts'

/** Takes white space off both ends of an inline tree, where something was taken out. */
export function trim(children: PhrasingContent[], lines: Lines): void {
  let from = 0
  let to = children.length
  while (from < to && isBlank(children[from]!)) from++
  while (to > from && isBlank(children[to - 1]!)) to--
  children.splice(to)
  children.splice(0, from)
  const first = children[0]
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    cut(first, first.value.length - first.value.trimStart().length, first.value.length, lines)
  }
  const last = children.at(-1)
  if (last?.type === 'text' && /\s$/.test(last.value))
    cut(last, 0, last.value.trimEnd().length, lines)
  // At the ends of what stands in the file may be white space that is none of the value any more.
  const { text } = lines
  if (first?.type === 'text') {
    let start = first.position!.start.offset!
    const end = first.position!.end.offset!
    while (start < end && /\s/.test(text[start]!)) start++
    moveTo(first, start, end, lines)
  }
  if (last?.type === 'text') {
    const start = last.position!.start.offset!
    let end = last.position!.end.offset!
    while (end > start && /\s/.test(text[end - 1]!)) end--
    moveTo(last, start, end, lines)
  }
}

function moveTo(node: Text, start: number, end: number, lines: Lines): void {
  const { position } = node
  if (position!.start.offset === start && position!.end.offset === end) return
  node.position = {
    start: { ...lines.point(start), offset: start },
    end: { ...lines.point(end), offset: end },
  }
}

/** Leaves of a text node what stands between two offsets of its value. */
export function cut(node: Text, from: number, to: number, lines: Lines): void {
  const map = sourceMap(lines.text, node)
  const start = from === 0 ? node.position!.start.offset! : map(from)
  // The end of what stays, not the start of what follows: between them may be more than one unit.
  const end = to === node.value.length ? node.position!.end.offset! : Math.max(start, map(to))
  node.value = node.value.slice(from, to)
  moveTo(node, start, end, lines)
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
