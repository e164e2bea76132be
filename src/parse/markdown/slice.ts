import type { Nodes, PhrasingContent, Text } from 'mdast'
import { sourceMap } from '../../text/source-map.ts'
import type { Lines } from '../../text/lines.ts'

/** Cuts stretches out of one inline tree, in any order; each stretch is a tree of its own. */
export class Slicer {
  private readonly nodes: readonly PhrasingContent[]
  private readonly lines: Lines
  private readonly maps = new Map<Text, (offset: number) => number>()

  constructor(nodes: readonly PhrasingContent[], lines: Lines) {
    this.nodes = nodes
    this.lines = lines
  }

  /** What stands between two offsets of the file. */
  slice(start: number, end: number): PhrasingContent[] {
    return this.cut(this.nodes, start, end)
  }

  private cut(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
    const parts: PhrasingContent[] = []
    for (let index = firstAfter(nodes, start); index < nodes.length; index++) {
      const node = nodes[index]!
      const from = node.position!.start.offset!
      const to = node.position!.end.offset!
      if (from >= end) break
      if (from >= start && to <= end) parts.push(node.type === 'text' ? { ...node } : node)
      else if (node.type === 'text') parts.push(this.part(node, start, end))
      else if ('children' in node) {
        const children = this.cut(node.children, start, end)
        if (children.length > 0) parts.push({ ...node, children } as PhrasingContent)
      } else {
        const value = this.lines.text.slice(Math.max(from, start), Math.min(to, end))
        parts.push(this.textOf(value, Math.max(from, start)))
      }
    }
    return parts
  }

  private part(node: Text, start: number, end: number): Text {
    let map = this.maps.get(node)
    if (map === undefined) this.maps.set(node, (map = sourceMap(this.lines.text, node)))
    const from = search(map, node.value.length, start)
    const to = search(map, node.value.length, end)
    return this.textOf(node.value.slice(from, to), map(from), map(to))
  }

  private textOf(value: string, start: number, end = start + value.length): Text {
    const place = this.lines.place(start, end)
    return {
      type: 'text',
      value,
      position: {
        start: { line: place.line, column: place.column, offset: start },
        end: { line: place.endLine, column: place.endColumn, offset: end },
      },
    }
  }
}

/** The first offset in the value that stands at or after one in the file. */
function search(map: (offset: number) => number, length: number, at: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (map(middle) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The first node that does not end before an offset. */
function firstAfter(nodes: readonly Nodes[], at: number): number {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (nodes[middle]!.position!.end.offset! <= at) low = middle + 1
    else high = middle
  }
  return low
}
