import type { Cell, LostRow, Segment } from '../../model/article.ts'
import type { Patterns } from '../../model/registry.ts'
import { readInline } from './inline.ts'
import type { Lines } from '../../text/lines.ts'
import { Slicer } from './slice.ts'
import type { Tags } from '../html/html-tags.ts'
import { trim } from './trim.ts'

type Row = NonNullable<Patterns['row']>

/**
 * Rows of a table that Markdown reads as running text: lines of a paragraph that split at
 * unescaped `|`, the first cell an entry's.
 */
export function lostRows(
  segments: readonly Segment[],
  lines: Lines,
  tags: Tags,
  row: Row,
): LostRow[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== 'paragraph' && segment.kind !== 'item') return []
    const { start, end } = segment.place
    return lines.text.slice(start, end).includes('|') ? inSegment(segment, lines, tags, row) : []
  })
}

function inSegment(segment: Segment, lines: Lines, tags: Tags, row: Row): LostRow[] {
  const slicer = new Slicer(segment.nodes, lines)
  const found: LostRow[] = []
  for (let line = segment.place.line; line <= segment.place.endLine; line++) {
    const start = Math.max(lines.starts[line - 1]!, segment.place.start)
    const end = Math.min(lines.starts[line] ?? lines.text.length, segment.place.end)
    const parts = split(lines.text, start, end)
    if (parts.length < 2) continue
    const cellAt = ([from, to]: [number, number]): Cell => {
      const nodes = slicer.slice(from, to)
      trim(nodes, lines)
      const { plain } = readInline(nodes, lines, tags)
      return { place: lines.place(from, to), nodes, plain, segment: null }
    }
    const first = cellAt(parts[0]!)
    if (row(first.plain) === null) continue
    const place = lines.place(parts[0]![0], parts.at(-1)![1])
    found.push({ place, segment: segment.index, cells: [first, ...parts.slice(1).map(cellAt)] })
  }
  return found
}

/** The stretches between unescaped pipes, without white space; outer pipes are optional. */
function split(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') {
      parts.push(trimmed(text, from, at))
      from = at + 1
    }
  }
  parts.push(trimmed(text, from, end))
  if (parts.length > 1 && isEmpty(parts[0]!)) parts.shift()
  if (parts.length > 1 && isEmpty(parts.at(-1)!)) parts.pop()
  return parts
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && /[\s>]/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return [from, to]
}

function isEmpty([start, end]: [number, number]): boolean {
  return start >= end
}
