import type { Pair } from '../../model/pair.ts'
import type { Place } from '../../model/place.ts'
import { Lines } from '../../text/lines.ts'
import { Intervals } from '../../text/intervals.ts'
import type { ArticleSubject } from '../rule.ts'

type Subject = Pick<ArticleSubject, 'article' | 'pair' | 'candidates'>

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
 * them, or, where the source has a table that the translation lacks, lines of as many cells.
 */
export function lostTables({ article, pair, candidates }: Subject): LostTable[] {
  const segments = new Intervals(article.segments, (segment) => segment.place)
  const lost = candidates
    .filter((one) => one.lost)
    .flatMap(({ place }) => [...segments.around(place)].map(({ index }) => ({ index, place })))
  const bySegment = Map.groupBy(lost, ({ index }) => index)
  const lineEnds = new Lines(article.text)
  const widths = new Set(pair?.base ? [...lostRows(pair).values()].map(({ length }) => length) : [])
  return article.segments.flatMap(({ index, kind, place }) => {
    if (kind !== 'paragraph' && kind !== 'item') return []
    const lines = pipedLines(article.text, place)
    const rows = lines.filter(({ isDashes }) => !isDashes)
    const entries = bySegment.get(index) ?? []
    const alike = rows.filter(({ cells }) => widths.has(cells))
    if (entries.length === 0 && alike.length < 2)
      if (rows.length === lines.length || rows.length === 0) return []
    const first = rows[0] && lineEnds.place(rows[0].start, rows[0].end)
    return [
      {
        place: entries[0]?.place ?? first!,
        segment: index,
        rows: Math.max(rows.length, entries.length),
      },
    ]
  })
}

/** The segments of the source whose rows stand in running text: these are not missing. */
export function standInText(subject: Subject): Set<number> {
  let left = lostTables(subject).reduce((sum, { rows }) => sum + rows, 0)
  const found = new Set<number>()
  for (const cells of lostRows(subject.pair!).values())
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
    const row = rows.get(segment.block)
    if (row === undefined) rows.set(segment.block, [segment.index])
    else row.push(segment.index)
  }
  return new Map([...rows].filter(([block]) => !answered.has(block)))
}

interface PipedLine {
  start: number
  end: number
  cells: number
  isDashes: boolean
}

/** Lines that unescaped pipes cut into two cells or more; outer pipes are optional. */
function pipedLines(text: string, place: Place): PipedLine[] {
  const found: PipedLine[] = []
  let start = place.start
  for (const line of text.slice(place.start, place.end).split('\n')) {
    const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '')
    const cells = inner.split(/(?<!\\)\|/).length
    if (cells > 1)
      found.push({
        start,
        end: start + line.trimEnd().length,
        cells,
        isDashes: line.includes('-') && /^[\s|:-]*$/.test(line),
      })
    start += line.length + 1
  }
  return found
}
