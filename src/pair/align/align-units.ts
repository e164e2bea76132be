/** An article as the sequence that is aligned: its segments, the cells of a row taken together. */
import type { Article, Block, Segment } from '../../model/article.ts'
import { slugOf, slugs } from '../slugs.ts'
import { tokens, type Tokens } from './segment-tokens.ts'

export interface Unit extends Tokens {
  kind: Exclude<Segment['kind'], 'title' | 'cell'> | 'row'
  /** One; of a row, its cells. */
  segments: number[]
  depth: number
  /** What a reader sees; of a row, of its first cell. */
  text: string
  /** The number that an item of an ordered list is written with; else null. */
  ordinal: number | null
  /** Says word for word what a unit before it in the same list, table or section says. */
  repeats: boolean
  /** A table's first row. */
  header: boolean
  /** Anchors that name it, a heading's own slug included; of a row, its first cell too. */
  keys: string[]
  /** Those that are written out: a translated heading's slug names nothing in the source. */
  anchors: string[]
  /** No other heading of the article has its words; where it is no heading, none can. */
  isAlone: boolean
  /**
   * How strongly the document is divided before it, 0 to 1: what is lost or added is likelier to
   * begin and end at a heading than between the paragraphs of a list item.
   */
  division: number
}

export function units(article: Article): Unit[] {
  const slug = slugs(article)
  const headings = Map.groupBy(article.segments, ({ index, plain }) =>
    index in slug ? slugOf(plain) : null,
  )
  const opens = firstChildren(article)
  const found: Unit[] = []
  let row: number | null = null
  for (const segment of article.segments) {
    if (segment.kind === 'title') continue
    const { index, plain } = segment
    const block = article.blocks[segment.block]!
    if (segment.kind === 'cell' && block.id === row) join(found.at(-1)!, segment)
    else {
      const anchors = [...segment.anchors]
      const keys = [...anchors, ...namesOf(segment, block, slug)]
      const divided = division(article, segment, block, opens.has(block.id))
      const ordinal = segment.kind === 'item' ? ordinalOf(article, block) : null
      const isAlone = !(index in slug) || headings.get(slugOf(plain))!.length === 1
      found.push({ ...unit(segment, block), anchors, keys, isAlone, ordinal, division: divided })
    }
    row = segment.kind === 'cell' ? block.id : null
  }
  markRepeats(article, found)
  return found
}

function markRepeats({ segments, blocks }: Article, all: Unit[]): void {
  const said = new Set<string>()
  for (const unit of all) {
    const { kind, id, parent } = blocks[segments[unit.segments[0]!]!.block]!
    const around = kind === 'item' || kind === 'row' ? parent : id
    const words = [around, ...unit.segments.map((index) => segments[index]!.plain)].join('\0')
    unit.repeats = said.has(words)
    said.add(words)
  }
}

/** What a heading is linked by, and a row: the name in its first cell. */
function namesOf(segment: Segment, { depth }: Block, slug: Record<number, string>): string[] {
  if (segment.index in slug) return [slug[segment.index]!]
  const isNamed = segment.kind === 'cell' && depth > 0 && /\p{L}{3}/u.test(segment.plain)
  return isNamed ? [`row ${segment.plain}`] : []
}

function unit(
  segment: Segment,
  block: Block,
): Omit<Unit, 'anchors' | 'keys' | 'isAlone' | 'ordinal' | 'division'> {
  const { kind } = segment
  return {
    ...tokens(segment),
    kind: kind === 'cell' ? 'row' : (kind as Unit['kind']),
    segments: [segment.index],
    depth: segment.depth,
    text: segment.plain,
    repeats: false,
    header: kind === 'cell' && block.depth === 0,
  }
}

function join(row: Unit, cell: Segment): void {
  const more = tokens(cell)
  row.segments.push(cell.index)
  for (const token of more.fixed) row.fixed.push(token)
  for (const word of more.words) row.words.push(word)
  row.length += more.length
  row.marks += more.marks
  row.sentences += more.sentences
  row.questions += more.questions
  row.keys = [...row.keys, ...cell.anchors]
  for (const anchor of cell.anchors) row.anchors.push(anchor)
}

function ordinalOf({ text }: Article, { place }: Block): number | null {
  const written = /^(\d{1,9})[.)]/.exec(text.slice(place.start, place.start + 12))?.[1]
  return written === undefined ? null : Number(written)
}

function division(article: Article, segment: Segment, block: Block, opens: boolean): number {
  if (segment.kind === 'heading') return 1 - segment.depth * 0.05
  if (block.kind === 'section' || block.kind === 'article') return 0.5
  if (block.segments[0] !== segment.index) return 0.1
  const parent = article.blocks[block.parent ?? 0]!.kind
  if (opens && (parent === 'list' || parent === 'table')) return 0.45
  return block.kind === 'item' || block.kind === 'row' ? 0.42 : 0.5
}

/** The ids of the blocks that come first in the one around them. */
function firstChildren({ blocks }: Article): Set<number> {
  const first = new Map<number | null, number>()
  for (const { id, parent } of blocks) if (!first.has(parent)) first.set(parent, id)
  return new Set(first.values())
}
