import type { Article, Cell } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'

/** A row of a table, seen by Markdown or lost in running text. */
export interface Row {
  /** The first cell included. */
  cells: Cell[]
  place: Place
  /** The row block's id; null for a lost row. */
  block: number | null
  /** What it shares with the other rows of its table. */
  table: string
}

/** Every row of an article in document order, headers too: which row is one is not known. */
export function rowsOf(article: Article): Row[] {
  const rows: Row[] = []
  for (const block of article.blocks) {
    if (block.kind !== 'row') continue
    const cells = block.segments.map((index): Cell => {
      const { place, nodes, plain } = article.segments[index]!
      return { place, nodes, plain, segment: index }
    })
    if (cells.length > 0) {
      rows.push({ cells, place: block.place, block: block.id, table: `block ${block.parent}` })
    }
  }
  for (const { cells, place, segment } of article.lostRows) {
    if (cells.length > 0) rows.push({ cells, place, block: null, table: `segment ${segment}` })
  }
  return rows.sort((a, b) => a.place.start - b.place.start)
}
