import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { Cell, LostRow, Patterns, Place, Segment } from '../model.ts'
import { readInline } from './inline.ts'
import { parseMarkdown } from './markdown.ts'
import type { Lines } from './places.ts'
import type { Segmented } from './segments.ts'

/**
 * Rows of a table that Markdown reads as running text: consecutive lines of a paragraph that split
 * into as many cells at unescaped `|`, whose first cell is an entry's.
 */
export function lostRows(
  tree: Root,
  { segments }: Segmented,
  lines: Lines,
  row: NonNullable<Patterns['row']>,
): LostRow[] {
  const found: LostRow[] = []
  for (const segment of segments) {
    if (segment.kind !== 'paragraph' && segment.kind !== 'item') continue
    const source = lines.text.slice(segment.place.start, segment.place.end)
    if (!source.includes('|')) continue
    for (let line = segment.place.line; line <= segment.place.endLine; line++) {
      const cells = cellsOf(line, segment, lines)
      if (cells === null || row(cells[0]!.plain) === null) continue
      const place = lines.place(cells[0]!.place.start, lineEnd(line, segment.place, lines))
      found.push({ place, segment: segment.index, cells })
    }
  }
  return found
}

function cellsOf(line: number, segment: Segment, lines: Lines): Cell[] | null {
  const { place } = segment
  const start = Math.max(lines.starts[line - 1]!, place.start)
  const end = lineEnd(line, place, lines)
  const text = lines.text.slice(start, end)
  const parts = split(text)
  if (parts.length < 2) return null
  return parts.map(([from, to]) => cellOf(start + from, start + to, lines))
}

function cellOf(start: number, end: number, lines: Lines): Cell {
  const place = lines.place(start, end)
  const blank = lines.text.slice(0, start).replace(/[^\r\n]/g, ' ')
  const tree = parseMarkdown(blank + lines.text.slice(start, end), 0)
  const first = tree.children[0]
  const nodes = first?.type === 'paragraph' ? first.children : []
  return { place, nodes, plain: readInline(nodes, lines).plain, segment: null }
}

/** The stretches between unescaped pipes, without white space; outer pipes are optional. */
function split(text: string): [number, number][] {
  const parts: [number, number][] = []
  let from = 0
  const push = (to: number) => {
    const inner = text.slice(from, to)
    const left = inner.length - inner.trimStart().length
    parts.push([from + Math.min(left, inner.length), from + Math.max(left, inner.trimEnd().length)])
    from = to + 1
  }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') push(at)
  }
  push(text.length)
  const isEmpty = ([start, end]: [number, number]) => start >= end
  if (parts.length > 1 && isEmpty(parts[0]!)) parts.shift()
  if (parts.length > 1 && isEmpty(parts.at(-1)!)) parts.pop()
  return parts
}

function lineEnd(line: number, place: Place, lines: Lines): number {
  const next = lines.starts[line] ?? lines.text.length
  const end = Math.min(next, place.end)
  const text = lines.text.slice(lines.starts[line - 1]!, end)
  return end - (text.length - text.trimEnd().length)
}
