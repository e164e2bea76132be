import type { Article } from '../../../model/article.ts'
import type { Catalog } from '../../../model/catalog.ts'
import type { Place } from '../../../model/place.ts'
import { isPoint, type Alarm } from '../raised.ts'
import type { CodeAt } from '../code-locator.ts'
import { Intervals } from '../../../text/intervals.ts'
import { besideText, type Beside } from './neighbour-texts.ts'

/** What is known of the file that findings are of. */
export interface Context {
  catalog: Catalog
  codeAt: CodeAt
  /** Every row of an entry, and title of a page, of the file. */
  rows: Intervals<Place>
  /** Every finding of the file. */
  own: readonly Alarm[]
}

/** Whether a finding is reached by one of the causes that were looked at before. */
export type Reached = (what: Alarm) => boolean

/**
 * How far findings of one rule reach that replace others of the same file: they are looked at once,
 * so that an answer takes no longer the more there are.
 */
export const reaches = {
  article: () => () => true,
  /** On a key, or at the very start where a key is missing. */
  frontMatter: (causes) => {
    const last = causes.reduce((most, { remark }) => Math.max(most, remark.place.end), 0)
    return ({ remark, article }) => remark.place.end <= (article?.frontMatter.place?.end ?? last)
  },
  /** Where a page's title says its code, one that cannot be read says none. */
  titleOfPage: (causes, { catalog }) => {
    const isPage = catalog.registry.entries?.from === 'page'
    const last = causes.reduce((most, { remark }) => Math.max(most, remark.place.end), 0)
    return ({ remark }) => isPage && remark.place.end <= last
  },
  /** An article under another name than its source: as one of its own it answers nothing. */
  misnamed: (causes) => {
    const isMisnamed = causes.some(({ remark }) => remark.source)
    return () => isMisnamed
  },
  /** In what fell apart, or missing only because it did. */
  fallen: (causes, { own }) => {
    const fallen = causes.filter(
      ({ remark, segment }) => remark.fallen === true && segment !== null,
    )
    const bySegment = Map.groupBy(fallen, ({ segment }) => segment)
    const places = new Map(
      [...bySegment].map(([segment, some]) => [
        segment,
        new Intervals(some, ({ remark }) => remark.place),
      ]),
    )
    const texts = besideText(own, ({ expected, actual }) => (actual === null ? expected : null))
    const found = texts(
      fallen.map(({ segment, finding }) => ({ segment: segment!, text: finding.actual ?? '' })),
    )
    return ({ segment, remark, finding: { rule, expected, actual } }) => {
      const own = places.get(segment)
      if (own === undefined) return false
      if (actual !== null) return own.overlaps(remark.place)
      return rule === 'text/links' || (expected !== null && found.get(segment)!.has(expected))
    }
  },
  source: (causes, { catalog }) => {
    const sources = Map.groupBy(
      causes.filter(({ remark }) => remark.source),
      (by) => sourceOf(by, catalog),
    )
    const places = new Map(
      [...sources].map(([source, some]) => [
        source,
        new Intervals(some, ({ remark }) => remark.source!),
      ]),
    )
    return (what) => {
      const { source } = what.remark
      return source ? (places.get(sourceOf(what, catalog))?.overlaps(source) ?? false) : false
    }
  },
  claim: (causes) => {
    const claimed = new Set(causes.flatMap(({ remark }) => remark.claims ?? []))
    return ({ finding }) => claimed.has(finding.code ?? '')
  },
  /** The very code, or its support ID, is what is not found. */
  name: (causes, { catalog }) => {
    const anywhere = new Set<string>()
    const bySegment = new Map<number | null, Set<string>>()
    for (const { segment, finding } of causes) {
      const { rule, code } = finding
      if (code === null) continue
      let names = rule === 'codes/missing' ? anywhere : bySegment.get(segment)
      if (names === undefined) bySegment.set(segment, (names = new Set()))
      names.add(code)
      const known = catalog.registry.codes[code]
      if (known?.supportId != null) names.add(known.supportId)
    }
    return ({ segment, finding: { expected } }) =>
      expected !== null &&
      (anywhere.has(expected) || (bySegment.get(segment)?.has(expected) ?? false))
  },
  row: (causes, context) => {
    const codes = new Set(causes.map(({ finding }) => finding.code))
    const places = new Intervals(causes, ({ remark }) => remark.place)
    return (what) => {
      const code = rowCode(what, context)
      if (code !== null && codes.has(code)) return true
      return rowsOf(what, context).some((row) => places.overlaps(row))
    }
  },
  /** The very row that the source has no longer. */
  dropped: (causes, context) => {
    const places = new Intervals(causes, ({ remark }) => remark.place)
    return (what) =>
      what.finding.expected === null && rowsOf(what, context).some((row) => places.isWithin(row))
  },
  /** A page that is not there at all. */
  absent: (causes) => {
    const isAbsent = causes.some(({ article }) => article === null)
    return ({ article }) => isAbsent && article === null
  },
  /** In the rows whose cells are too many or too few: what stands under which header is not known. */
  cells: (causes) => {
    const rows = new Intervals(causes, ({ remark }) => remark.covers ?? remark.place)
    return ({ remark }) => rows.isAround(remark.place)
  },
  /** `causes` are of one rule, so that all have its rank. */
  segment: (causes) => {
    const segments = segmentsOf(causes)
    const rank = causes[0]!.rank
    return (what) => rank < what.rank && isIn(segments, what)
  },
  /** A text is as much longer or shorter as the variant that it has more or less. */
  ofVariant: (causes) => {
    const segments = segmentsOf(causes.filter(({ remark }) => remark.variant === true))
    return (what) => isIn(segments, what)
  },
  variant: (causes) => {
    const segments = segmentsOf(causes)
    return (what) => what.remark.variant === true && isIn(segments, what)
  },
  emptied: (causes) => {
    const segments = segmentsOf(
      causes.filter(({ article, segment }) => article?.segments[segment!]?.plain.trim() === ''),
    )
    return (what) => isIn(segments, what)
  },
  /** An address that differs from the source's in what stands before its host alone. */
  userOfAddress: (causes) => {
    const places = new Intervals(causes, ({ remark }) => remark.place)
    return ({ remark, finding: { expected, actual } }) => {
      if (expected === null || actual === null || !places.isWithin(remark.place)) return false
      return actual.replace(/(?<=\/\/)[^/?#]*@/, '') === expected
    }
  },
  /** What one half of a paragraph torn in two lacks stands in the other. */
  torn: (causes, { own }) => {
    const texts = besideText(own, ({ expected, actual }) => (actual === null ? expected : null))
    const torn = causes.flatMap(({ segment, article, remark }): Beside[] =>
      segment === null
        ? []
        : [segment - 1, segment + 1].map((beside) => ({
            segment: beside,
            text: article?.text.slice(remark.place.start, remark.place.end) ?? '',
          })),
    )
    const found = texts(torn)
    return ({ segment, finding: { rule, expected, actual } }) => {
      const told = found.get(segment)
      if (told === undefined) return false
      if (rule === 'text/length') return Number(actual) < Number(expected)
      return actual === null && expected !== null && told.has(expected)
    }
  },
  /** What a segment has more than its counterpart stands in what is missing beside it. */
  merged: (causes, { own, catalog }) => {
    const texts = besideText(own, ({ expected, actual }) => (expected === null ? actual : null))
    const merged = causes.flatMap((by): Beside[] => {
      const { segment, remark } = by
      const { source, place } = remark
      if (!isPoint(place) || segment === null || !source) return []
      const text = sourceOf(by, catalog)?.text.slice(source.start, source.end) ?? ''
      return [segment, segment + 1].map((beside) => ({ segment: beside, text }))
    })
    const found = texts(merged)
    return ({ segment, finding: { rule, expected, actual } }) => {
      const told = found.get(segment)
      if (told === undefined) return false
      if (rule === 'text/length') return Number(actual) > Number(expected)
      return expected === null && actual !== null && told.has(actual)
    }
  },
  /** What stood before a table is lost in the paragraph that swallowed both. */
  swallowed: (causes) => {
    const segments = segmentsOf(causes)
    return ({ segment }) => segment !== null && segments.has(segment + 1)
  },
} satisfies Record<string, (causes: readonly Alarm[], context: Context) => Reached>

export type Reach = keyof typeof reaches

function segmentsOf(alarms: readonly Alarm[]): Set<number> {
  return new Set(alarms.flatMap(({ segment }) => segment ?? []))
}

function isIn(segments: ReadonlySet<number>, { segment }: Alarm): boolean {
  return segment !== null && segments.has(segment)
}

/** The code of the row that a finding is about: the source's row where it stands for none of ours. */
function rowCode({ remark, article, finding }: Alarm, { catalog, codeAt }: Context): string | null {
  const pair = catalog.pairs[finding.file]
  if (remark.source && remark.place.start === remark.place.end) {
    const source = finding.rule.startsWith('freshness/') ? pair?.today : pair?.base
    return source ? codeAt.row(source, remark.source) : null
  }
  return article ? codeAt.row(article, remark.place) : null
}

/** The rows of an entry, or the title of a page, in which a finding's evidence lies. */
function rowsOf({ remark: { place } }: Alarm, { rows }: Context): Place[] {
  return isPoint(place) ? [] : [...rows.around(place)]
}

/** The source text that a finding's source place counts in. */
function sourceOf({ finding }: Alarm, catalog: Catalog): Article | null {
  const pair = catalog.pairs[finding.file]
  const isToday = /^(?:codes|freshness)\//.test(finding.rule)
  return (isToday ? pair?.today : pair?.base) ?? null
}
