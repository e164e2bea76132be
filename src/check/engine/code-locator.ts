import type { Article, Block } from '../../model/article.ts'
import type { Candidate, Catalog } from '../../model/catalog.ts'
import type { Place } from '../../model/place.ts'
import { Intervals } from '../../text/intervals.ts'

/** Tells the code of the row, page or details section in which a place stands. */
export interface CodeAt {
  (article: Article, place: Place): string | null
  /** The row's alone: null in a section or page. */
  row: (article: Article, place: Place) => string | null
}

interface Area {
  code: string
  place: Place
  row: boolean
}

/** Reads areas of code once an article, today's and past revisions alike. */
export function codeAt(catalog: Catalog): CodeAt {
  const known = new Map<Article, Intervals<Ranked>>()
  const today = new Set(catalog.articles)
  const candidates = Map.groupBy(catalog.candidates, (candidate) => candidate.file)
  const own = (article: Article): Candidate[] | null =>
    today.has(article) ? (candidates.get(article.file) ?? []) : null
  const find = (article: Article, place: Place): Area | null => {
    let areas = known.get(article)
    if (!areas) known.set(article, (areas = ranked(areasOf(catalog, article, own(article)))))
    return innermost(areas.around(place))
  }
  const at: CodeAt = (article, place) => find(article, place)?.code ?? null
  at.row = (article, place) => {
    const area = find(article, place)
    return area?.row ? area.code : null
  }
  return at
}

type Ranked = Area & { rank: number }

/** A point at an area's end is in it: something missing stands at the end of what is before. */
function ranked(areas: readonly Area[]): Intervals<Ranked> {
  return new Intervals(
    areas.map((area, rank) => ({ ...area, rank })),
    ({ place }) => place,
  )
}

function innermost(areas: Iterable<Ranked>): Area | null {
  let first: Ranked | null = null
  for (const area of areas) if (first === null || area.rank < first.rank) first = area
  return first
}

/** Innermost first: rows, then sections from the deepest, then the page. */
function areasOf(catalog: Catalog, article: Article, candidates: Candidate[] | null): Area[] {
  if (catalog.registry.entries?.from === 'page') return pageOf(catalog, article, candidates)
  const rows = candidates
    ? candidates.flatMap(({ code, place }) => (code ? [{ code, place, row: true }] : []))
    : pastRows(catalog, article)
  return [...rows, ...sectionsOf(catalog, article)]
}

/** A page of one code is that code's all through. */
function pageOf(catalog: Catalog, article: Article, candidates: Candidate[] | null): Area[] {
  const codes = candidates
    ? candidates.flatMap(({ code }) => code ?? [])
    : (catalog.patterns.title?.(article.title?.text ?? '') ?? [])
  const [code, another] = codes
  if (code === undefined || another !== undefined) return []
  return [{ code, place: article.blocks[0]!.place, row: false }]
}

function pastRows({ patterns, registry }: Catalog, article: Article): Area[] {
  if (!patterns.row) return []
  const read = (cell: string, place: Place): Area[] => {
    const code = patterns.row!(cell)?.code
    return code !== undefined && Object.hasOwn(registry.codes, code)
      ? [{ code, place, row: true }]
      : []
  }
  const real = article.blocks.flatMap((block) => {
    const first = article.segments[block.segments[0] ?? -1]
    return block.kind === 'row' && first ? read(first.plain, block.place) : []
  })
  const lost = article.lostRows.flatMap((row) => read(row.cells[0]?.plain ?? '', row.place))
  return [...real, ...lost]
}

function sectionsOf({ registry }: Catalog, article: Article): Area[] {
  const details = registry.entries?.from === 'table' ? registry.entries.details : null
  if (details === null) return []
  const codes = Object.keys(registry.codes)
  const areas = article.blocks.flatMap((block) => {
    if (block.kind !== 'section') return []
    const anchors = headingAnchors(article, block)
    const code = codes.find((one) => {
      const anchor = details.replace('{code}', one)
      return anchors.some((id) => id === anchor || id.startsWith(`${anchor}-`))
    })
    return code === undefined ? [] : [{ code, place: block.place, row: false }]
  })
  return areas.reverse()
}

function headingAnchors(article: Article, section: Block): string[] {
  const heading = article.segments[section.segments[0] ?? -1]
  return heading?.anchors ?? []
}
