import type { Article, Block, Segment } from '../../../src/model/article.ts'
import { counterpart, type Defect, type Edit, type Ground } from '../ground.ts'
import { removeLines, texts } from './edits.ts'

function blocks({ target }: Ground, kind: Block['kind']): Block[] {
  return target.blocks.filter((block) => block.kind === kind)
}

/** The segment's whole block, with the blank line behind it. */
function removeBlock(ground: Ground, segment: Segment): Edit {
  const source = counterpart(ground, segment)
  const edit = removeLines(ground, segment.place.start, segment.place.end, source?.place ?? null)
  const more = /^\s*\n/.exec(ground.target.text.slice(edit.end))?.[0].length ?? 0
  return { ...edit, end: edit.end + more }
}

function entryRows({ catalog, target }: Ground): Set<number> {
  const own = catalog.candidates.filter(({ file }) => file === target.file)
  return new Set(own.flatMap(({ block }) => block ?? []))
}

/** The tables that hold entries. */
function tables(ground: Ground): Block[] {
  const rows = entryRows(ground)
  return blocks(ground, 'table').filter(({ id }) =>
    ground.target.blocks.some((row) => row.parent === id && rows.has(row.id)),
  )
}

/** Those that the source has too. */
function anchors({ target, base }: Ground): Article['anchors'] {
  const ids = new Set(base.anchors.map(({ id }) => id))
  return target.anchors.filter(({ id }) => ids.has(id))
}

export const structure: Defect[] = [
  {
    kind: 'paragraph lost',
    rules: ['structure/missing'],
    places: (ground) =>
      ground.target.segments
        .filter(({ kind, depth }) => kind === 'paragraph' && depth === 0)
        .map((segment) => removeBlock(ground, segment)),
  },
  {
    kind: 'list item lost',
    rules: ['structure/missing'],
    places: (ground) =>
      blocks(ground, 'item')
        .filter(({ segments }) => segments.length === 1)
        .map(({ segments, place }) => {
          const source = counterpart(ground, ground.target.segments[segments[0]!]!)
          return removeLines(ground, place.start, place.end, source?.place ?? null)
        }),
  },
  {
    kind: 'section lost',
    rules: ['structure/missing', 'structure/anchor'],
    places: (ground) =>
      blocks(ground, 'section')
        .filter(({ depth }) => depth >= 3)
        .map(({ segments, place }) => {
          const source = counterpart(ground, ground.target.segments[segments[0]!]!)
          return removeLines(ground, place.start, place.end, source?.place ?? null)
        }),
  },
  {
    kind: 'row lost',
    rules: ['structure/missing'],
    places: (ground) =>
      blocks(ground, 'row')
        .filter(({ id, depth }) => depth > 0 && !entryRows(ground).has(id))
        .map(({ place, segments }) => {
          const source = counterpart(ground, ground.target.segments[segments[0]!]!)
          return removeLines(ground, place.start, place.end, source?.place ?? null)
        }),
  },
  {
    kind: 'variant lost',
    rules: ['structure/missing'],
    places: (ground) =>
      texts(ground).flatMap(({ segment, source, raw }) => {
        const part = /<br ?\/?>\s*<br ?\/?>\s*[\p{L}]+\s*<br ?\/?>\s*<br ?\/?>.+?(?=<br)/u.exec(raw)
        if (segment.kind !== 'cell' || !part) return []
        const start = segment.place.start + part.index
        return [{ start, end: start + part[0].length, text: '', source: source.place }]
      }),
  },
  {
    kind: 'paragraph invented',
    rules: ['structure/extra'],
    places: (ground) =>
      ground.target.segments
        .filter(({ kind, depth }) => kind === 'paragraph' && depth === 0)
        .map(({ place }) => {
          const text = ground.target.locale.startsWith('ar')
            ? '\n\nهذه الفقرة لا توجد في أي مكان من المصدر.'
            : '\n\nDet här stycket står ingenstans i källan.'
          return { start: place.end, end: place.end, text, source: null }
        }),
  },
  {
    kind: 'heading a level deeper',
    rules: ['structure/heading-level'],
    places: (ground) =>
      ground.target.segments
        .filter(({ kind, depth }) => kind === 'heading' && depth > 1)
        .map((segment) => {
          const start = ground.target.text.lastIndexOf('\n', segment.place.start) + 1
          const source = counterpart(ground, segment)?.place ?? null
          return { start, end: start, text: '#', source }
        }),
  },
  {
    kind: 'cell lost',
    rules: ['structure/table-shape', 'codes/empty'],
    places: (ground) =>
      blocks(ground, 'row')
        .filter(({ depth, id }) => depth > 0 && !entryRows(ground).has(id))
        .map(({ segments, place }) => {
          const last = ground.target.segments[segments.at(-1)!]!
          const before = ground.target.segments[segments.at(-2)!]!
          const source = counterpart(ground, last)?.place ?? null
          return { start: before.place.end, end: place.end, text: ' |', source }
        }),
  },
  {
    kind: "table's second line lost",
    rules: ['structure/lost-table', 'codes/none'],
    places: (ground) =>
      tables(ground).flatMap(({ place }) => {
        const line = /(?<=\n)[|: -]+\n/.exec(ground.target.text.slice(place.start, place.end))
        if (!line) return []
        const start = place.start + line.index
        return [{ start, end: start + line[0].length, text: '', source: null }]
      }),
  },
  {
    kind: 'blank line between rows',
    rules: ['structure/lost-table'],
    places: (ground) =>
      tables(ground).flatMap(({ place }) => {
        const rows = [...ground.target.text.slice(place.start, place.end).matchAll(/\n(?=\|)/g)]
        return rows.slice(2).map(({ index }) => {
          const start = place.start + index
          return { start, end: start, text: '\n', source: null }
        })
      }),
  },
  {
    kind: 'anchor lost',
    rules: ['structure/anchor'],
    places: (ground) =>
      anchors(ground).map(({ place }) => ({
        start: place.start,
        end: place.end,
        text: '',
        source: null,
      })),
  },
  {
    kind: 'anchor translated',
    rules: ['structure/anchor'],
    places: (ground) =>
      anchors(ground).map(({ place, id }) => ({
        start: place.start,
        end: place.end,
        text: ground.target.text.slice(place.start, place.end).replace(id, `${id}-ny`),
        source: null,
      })),
  },
]
