import type { Article, Block } from '../../../model/article.ts'
import type { Pair } from '../../../model/pair.ts'
import { inFile } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const tableShape: Rule = {
  id: 'structure/table-shape',
  severity: 'error',
  says: 'a row has more or fewer cells',
  why: 'Every cell after the fault stands under the wrong header, or is not shown at all.',
  article: judge,
}

/** A row and its counterpart. */
interface Rows {
  base: Block
  target: Block
}

function* judge({ pair }: ArticleSubject): Iterable<Remark> {
  if (!pair?.base) return
  for (const rows of tables(pair, pair.base)) {
    const other = rows.filter((one) => gain(one) !== 0)
    const alike = other.length === rows.length && new Set(rows.map(gain)).size === 1
    for (const row of alike ? other.slice(0, 1) : other) yield remark(pair, pair.base, row, alike)
  }
}

function remark({ target }: Pair, base: Article, row: Rows, alike: boolean): Remark {
  const [expected, actual] = [row.base, row.target].map(cells)
  return {
    file: target.file,
    place: row.target.place,
    segment: row.target.segments[0] ?? null,
    covers: alike ? target.blocks[row.target.parent!]!.place : row.target.place,
    reason: `Unexpected ${actual} in ${alike ? 'every row of the table' : 'a row'}, expected ${expected}`,
    source: inFile(base.file, row.base.place),
    expected: expected!,
    actual: actual!,
  }
}

function gain({ base, target }: Rows): number {
  return target.segments.length - base.segments.length
}

function cells({ segments }: Block): string {
  return segments.length === 1 ? '1 cell' : `${segments.length} cells`
}

/** The rows of each table of the translation that have a counterpart, in order. */
function tables({ target, matches }: Pair, base: Article): Rows[][] {
  const rows = new Map<number, Rows>()
  for (const match of matches) {
    if (match.source === null || match.target === null) continue
    const here = base.blocks[base.segments[match.source]!.block]!
    const there = target.blocks[target.segments[match.target]!.block]!
    if (here.kind === 'row' && there.kind === 'row')
      rows.set(there.id, { base: here, target: there })
  }
  const inOrder = [...rows.values()].sort((a, b) => a.target.id - b.target.id)
  return [...Map.groupBy(inOrder, (row) => row.target.parent).values()]
}
