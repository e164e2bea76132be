import type { Article, Catalog, Place } from '../model.ts'
import { isPoint, overlap, within, type Alarm } from './alarm.ts'
import type { CodeAt } from './code-at.ts'

/** What is known of the file that two findings are of. */
export interface Context {
  catalog: Catalog
  codeAt: CodeAt
  /** Every row of an entry, and title of a page, of the file. */
  rows: readonly Place[]
  /** Those in which a finding lies, once they are known. */
  rowsOf: Map<Alarm, Place[]>
}

/** How far a finding reaches that replaces another of the same file. */
export const reaches = {
  article: () => true,
  /** On a key, or at the very start where a key is missing. */
  frontMatter: (by: Alarm, { remark, article }: Alarm) => {
    const end = article?.frontMatter.place?.end ?? by.remark.place.end
    return remark.place.end <= end
  },
  /** Where a page's title says its code, one that cannot be read says none. */
  titleOfPage: ({ remark: { place } }: Alarm, what: Alarm, { catalog }: Context) =>
    catalog.registry.entries?.from === 'page' && what.remark.place.end <= place.end,
  /** An article under another name than its source: as one of its own it answers nothing. */
  misnamed: (by: Alarm) => Boolean(by.remark.source),
  /** In what fell apart, or missing only because it did. */
  fallen: ({ remark, segment, finding }: Alarm, what: Alarm) => {
    if (remark.fallen !== true || segment !== what.segment) return false
    const { expected, actual, rule } = what.finding
    if (actual !== null) return overlap(what.remark.place, remark.place)
    return rule === 'text/links' || (expected !== null && finding.actual!.includes(expected))
  },
  source: (by: Alarm, what: Alarm, { catalog }: Context) => {
    const [own, other] = [by.remark.source, what.remark.source]
    if (!own || !other || sourceOf(by, catalog) !== sourceOf(what, catalog)) return false
    return overlap(own, other)
  },
  claim: (by: Alarm, what: Alarm) => by.remark.claims?.includes(what.finding.code ?? '') ?? false,
  /** The very code, or its support ID, is what is not found. */
  name: (
    { segment, finding: { rule, code } }: Alarm,
    { segment: own, finding }: Alarm,
    { catalog }: Context,
  ) =>
    code !== null &&
    (rule === 'codes/missing' || segment === own) &&
    (finding.expected === code || finding.expected === catalog.registry.codes[code]?.supportId),
  row: (by: Alarm, what: Alarm, context: Context) => {
    const code = rowCode(what, context)
    if (code !== null && code === by.finding.code) return true
    return rowsOf(what, context).some((row) => overlap(row, by.remark.place))
  },
  /** The very row that the source has no longer. */
  dropped: (by: Alarm, what: Alarm, context: Context) =>
    what.finding.expected === null &&
    rowsOf(what, context).some((row) => within(by.remark.place, row)),
  /** A page that is not there at all. */
  absent: (by: Alarm, what: Alarm) => by.article === null && what.article === null,
  /** In the rows whose cells are too many or too few: what stands under which header is not known. */
  cells: (by: Alarm, what: Alarm) => within(what.remark.place, by.remark.covers ?? by.remark.place),
  segment: (by: Alarm, what: Alarm) => by.rank < what.rank,
  /** A text is as much longer or shorter as the variant that it has more or less. */
  ofVariant: (by: Alarm) => by.remark.variant === true,
  variant: (_: Alarm, what: Alarm) => what.remark.variant === true,
  emptied: ({ article, segment }: Alarm) => article?.segments[segment!]?.plain.trim() === '',
  /** An address that differs from the source's in what stands before its host alone. */
  userOfAddress: (by: Alarm, { remark, finding: { expected, actual } }: Alarm) => {
    if (expected === null || actual === null) return false
    return (
      within(by.remark.place, remark.place) && actual.replace(/(?<=\/\/)[^/?#]*@/, '') === expected
    )
  },
  /** What one half of a paragraph torn in two lacks stands in the other. */
  torn: ({ segment, article, remark }: Alarm, what: Alarm) => {
    if (segment === null || what.segment === null || Math.abs(segment - what.segment) !== 1)
      return false
    const { expected, actual, rule } = what.finding
    if (rule === 'text/length') return Number(actual) < Number(expected)
    const other = article?.text.slice(remark.place.start, remark.place.end) ?? ''
    return actual === null && expected !== null && other.includes(expected)
  },
  /** What a segment has more than its counterpart stands in what is missing beside it. */
  merged: (by: Alarm, what: Alarm, { catalog }: Context) => {
    const source = by.remark.source
    if (!isPoint(by.remark.place) || by.segment === null || what.segment === null || !source)
      return false
    if (what.segment !== by.segment && what.segment !== by.segment + 1) return false
    const { expected, actual, rule } = what.finding
    if (rule === 'text/length') return Number(actual) > Number(expected)
    const lost = sourceOf(by, catalog)?.text.slice(source.start, source.end) ?? ''
    return expected === null && actual !== null && lost.includes(actual)
  },
  /** What stood before a table is lost in the paragraph that swallowed both. */
  swallowed: (by: Alarm, what: Alarm) => by.segment !== null && what.segment === by.segment - 1,
} satisfies Record<string, (by: Alarm, what: Alarm, context: Context) => boolean>

export type Reach = keyof typeof reaches

/** Those of findings of one segment: that it is the same is asked before them. */
export const withinSegment: ReadonlySet<Reach> = new Set([
  'fallen',
  'segment',
  'ofVariant',
  'variant',
  'emptied',
])

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
function rowsOf(alarm: Alarm, context: Context): Place[] {
  const { place } = alarm.remark
  if (place.start === place.end) return []
  let own = context.rowsOf.get(alarm)
  if (!own) context.rowsOf.set(alarm, (own = context.rows.filter((row) => within(place, row))))
  return own
}

/** The source text that a finding's source place counts in. */
function sourceOf({ finding }: Alarm, catalog: Catalog): Article | null {
  const pair = catalog.pairs[finding.file]
  const isToday = /^(?:codes|freshness)\//.test(finding.rule)
  return (isToday ? pair?.today : pair?.base) ?? null
}
