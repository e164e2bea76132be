import type { Article, Cell, Pair, Place } from '../model.ts'
import { placeAt } from './place.ts'

/** A table that Markdown reads as running text. */
export interface LostTable {
  /** Its first row. */
  place: Place
  /** The paragraph or list item that swallowed it. */
  segment: number
  /** How many rows stand there, the line of dashes not counted. */
  rows: number
}

/**
 * Tables in running text: lines with an entry in their first cell, or with a line of dashes among
 * them, or, where the source has a table that the translation lacks, any that are cut by pipes.
 */
export function lostTables(article: Article, pair: Pair | null): LostTable[] {
  const isWanted = pair !== null && lostRows(pair).size > 0
  return article.segments.flatMap(({ index, kind, place }) => {
    if (kind !== 'paragraph' && kind !== 'item') return []
    const lines = pipedLines(article.text, place)
    const rows = lines.filter(({ text }) => !dashes.test(text))
    const entry = article.lostRows.find((row) => row.segment === index && isShort(row.cells[0]))
    if (!entry && (rows.length === lines.length || rows.length === 0))
      if (!isWanted || rows.length < 2) return []
    const first = entry?.place ?? placeAt(article.text, rows[0]!.start, rows[0]!.end)
    return [{ place: first, segment: index, rows: rows.length }]
  })
}

/** A symbol and a code; prose that happens to hold `=` and, far behind it, `|` is no row. */
function isShort(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.plain.length <= 100
}

/** The segments of the source whose rows stand in running text: these are not missing. */
export function standInText(pair: Pair): Set<number> {
  let left = lostTables(pair.target, pair).reduce((sum, { rows }) => sum + rows, 0)
  const found = new Set<number>()
  for (const cells of lostRows(pair).values())
    if (left-- > 0) for (const one of cells) found.add(one)
  return found
}

/** Rows of the source that no row of the translation answers: their segments by the row's block. */
function lostRows({ base, matches }: Pair): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  const answered = new Set<number>()
  for (const { source, target } of matches) {
    const segment = source === null ? undefined : base!.segments[source]!
    if (segment?.kind !== 'cell') continue
    if (target !== null) answered.add(segment.block)
    rows.set(segment.block, [...(rows.get(segment.block) ?? []), segment.index])
  }
  return new Map([...rows].filter(([block]) => !answered.has(block)))
}

const dashes = /^[\s|:-]*-[\s|:-]*$/

function pipedLines(text: string, place: Place): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = []
  let start = place.start
  for (const line of text.slice(place.start, place.end).split('\n')) {
    if (/(?<!\\)\|/.test(line.trim().slice(1, -1)))
      found.push({ start, end: start + line.trimEnd().length, text: line })
    start += line.length + 1
  }
  return found
}
