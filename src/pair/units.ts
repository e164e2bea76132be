/** An article as the sequence that is aligned: its segments, the cells of a row taken together. */
import type { Article, Block, Segment } from '../model.ts'
import { slugs } from './slugs.ts'
import { tokens, type Tokens } from './tokens.ts'

export interface Unit extends Tokens {
  kind: Exclude<Segment['kind'], 'title' | 'cell'> | 'row'
  /** One; of a row, its cells. */
  segments: number[]
  depth: number
  /** A table's first row. */
  header: boolean
  /** Anchors that name it, a heading's own slug included. */
  keys: string[]
  /** Those that are written out: a translated heading's slug names nothing in the source. */
  anchors: string[]
  /**
   * How strongly the document is divided before it, 0 to 1: what is lost or added is likelier to
   * begin and end at a heading than between the paragraphs of a list item.
   */
  division: number
}

export function units(article: Article): Unit[] {
  const slug = slugs(article)
  const found: Unit[] = []
  let row: number | null = null
  for (const segment of article.segments) {
    if (segment.kind === 'title') continue
    const block = article.blocks[segment.block]!
    if (segment.kind === 'cell' && block.id === row) join(found.at(-1)!, segment)
    else found.push(unit(article, segment, block, slug[segment.index]))
    row = segment.kind === 'cell' ? block.id : null
  }
  return found
}

function unit(article: Article, segment: Segment, block: Block, slug: string | undefined): Unit {
  const { kind } = segment
  return {
    ...tokens(segment),
    kind: kind === 'cell' ? 'row' : (kind as Unit['kind']),
    segments: [segment.index],
    depth: segment.depth,
    header: kind === 'cell' && block.depth === 0 && isFirstRow(article, block),
    keys: slug === undefined ? segment.anchors : [...segment.anchors, slug],
    anchors: [...segment.anchors],
    division: division(article, segment, block),
  }
}

function join(row: Unit, cell: Segment): void {
  const more = tokens(cell)
  row.segments.push(cell.index)
  row.fixed.push(...more.fixed)
  row.words.push(...more.words)
  row.length += more.length
  row.keys = [...row.keys, ...cell.anchors]
  row.anchors.push(...cell.anchors)
}

function isFirstRow(article: Article, row: Block): boolean {
  return article.blocks.find(({ parent }) => parent === row.parent)?.id === row.id
}

function division(article: Article, segment: Segment, block: Block): number {
  if (segment.kind === 'heading') return 1 - segment.depth * 0.05
  const first = block.segments[0] === segment.index
  if (block.kind === 'section' || block.kind === 'article') return 0.5
  if (!first) return 0.1
  const parent = article.blocks[block.parent ?? 0]!
  const opens = article.blocks.find(({ parent }) => parent === block.parent)?.id === block.id
  if (opens && (parent.kind === 'list' || parent.kind === 'table')) return 0.5
  return block.kind === 'item' || block.kind === 'row' ? 0.3 : 0.5
}
