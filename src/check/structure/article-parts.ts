import type { Article, Block, BlockKind, SegmentKind } from '../../model/article.ts'
import type { FilePlace } from '../../model/place.ts'
import { inFile } from './places.ts'

/** A part of an article, as large as its kind of fault is: a whole section, row, or one segment. */
export interface Whole {
  kind: BlockKind | SegmentKind
  place: FilePlace
  /** Its segments, in order. */
  segments: number[]
  /** What it says, for `expected` and `actual`: a section by its heading. */
  text: string
}

/**
 * The largest blocks all of whose segments are among `chosen`, and the single segments that are
 * left. Titles are not among them; cells of a row that is not chosen as a whole only on demand,
 * for the shape of a table is another matter.
 */
export function wholes(
  article: Article,
  chosen: ReadonlySet<number>,
  { cells = false }: { cells?: boolean } = {},
): Whole[] {
  const children = Map.groupBy(article.blocks, ({ parent }) => parent)
  const below = new Map<number, number[]>()
  collect(article.blocks[0]!)
  return [...find(article.blocks[0]!)].sort((a, b) => a.segments[0]! - b.segments[0]!)

  function collect(block: Block): number[] {
    const nested = (children.get(block.id) ?? []).flatMap(collect)
    const all = [...block.segments, ...nested].sort((a, b) => a - b)
    below.set(block.id, all)
    return all
  }

  function* find(block: Block): Iterable<Whole> {
    const all = below.get(block.id)!
    if (!all.some((index) => chosen.has(index))) return
    if (block.kind !== 'article' && all.every((index) => chosen.has(index)))
      return yield whole(article, block, all)
    if (block.kind !== 'row' || cells)
      for (const index of block.segments)
        if (chosen.has(index) && article.segments[index]!.kind !== 'title')
          yield single(article, index)
    for (const child of children.get(block.id) ?? []) yield* find(child)
  }
}

/** What a part is called in a sentence. */
export function nameOf({ kind }: Pick<Whole, 'kind'>): string {
  return names[kind]
}

/** The first words of a part's first line, in quotation marks; nothing where it has none. */
export function quote(text: string): string {
  const words = text.trim().split('\n')[0]!.replace(/\s+/g, ' ').trim()
  if (words === '') return ''
  const short = words.length > 60 ? `${words.slice(0, 57).replace(/\s\S{0,15}$/, '')}…` : words
  return ` “${short}”`
}

const names: Record<Whole['kind'], string> = {
  article: 'article',
  section: 'section',
  list: 'list',
  item: 'list item',
  table: 'table',
  row: 'row',
  quote: 'quotation',
  alert: 'note',
  footnote: 'footnote',
  title: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  cell: 'cell',
  code: 'code block',
  html: 'block of HTML',
}

function whole(article: Article, block: Block, segments: number[]): Whole {
  const { kind } = block
  const own = kind === 'section' || kind === 'item' ? segments.slice(0, 1) : segments
  return { kind, place: inFile(article.file, block.place), segments, text: says(article, own) }
}

function single(article: Article, index: number): Whole {
  const { kind, place } = article.segments[index]!
  const segments = [index]
  return { kind, place: inFile(article.file, place), segments, text: says(article, segments) }
}

/** A line each, the cells of a row in one; of what has no words (an image) what is in the file. */
function says({ segments, blocks, text }: Article, indices: readonly number[]): string {
  let words = ''
  let row = -1
  for (const index of indices) {
    const { block, plain } = segments[index]!
    const joint = block === row && blocks[block]!.kind === 'row' ? ' | ' : '\n'
    words += words === '' ? plain : joint + plain
    row = block
  }
  if (words.trim() !== '') return words
  return indices
    .map((index) => segments[index]!.place)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}
