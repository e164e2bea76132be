import type { Article, Catalog, Place } from '../model.ts'
import { isPoint, overlap, within, type Alarm } from './alarm.ts'
import type { CodeAt } from './code-at.ts'
import { sameDifference } from './same-difference.ts'

/** Never silenced by a setting, a suppression or a baseline, and never replaced. */
export const unsilenceable: ReadonlySet<string> = new Set(['text/unsafe-url', 'text/interpolation'])

interface Replacement {
  /** Rules, or groups of rules with a slash at the end. */
  by: string[]
  replaces: string[]
  except?: string[]
  where: keyof typeof scopes
}

/** What the rules' order alone does not say: whose finding makes whose a consequence. */
const replacements: Replacement[] = [
  {
    by: ['syntax/front-matter'],
    replaces: ['front-matter/', 'structure/', 'text/', 'freshness/unverified', 'freshness/machine'],
    except: ['structure/unrelated'],
    where: 'frontMatter',
  },
  { by: ['codes/none'], replaces: ['codes/missing'], where: 'article' },
  { by: ['codes/none'], replaces: ['structure/missing'], where: 'source' },
  {
    by: ['codes/unknown', 'codes/duplicate', 'codes/malformed'],
    replaces: ['codes/missing'],
    where: 'claim',
  },
  { by: ['codes/'], replaces: ['structure/'], except: ['structure/lost-table'], where: 'row' },
  { by: ['codes/missing'], replaces: ['structure/missing'], where: 'absent' },
  { by: ['codes/missing'], replaces: ['freshness/stale'], where: 'row' },
  { by: ['codes/missing', 'codes/malformed'], replaces: ['text/numbers'], where: 'name' },
  { by: ['codes/empty'], replaces: ['text/'], where: 'segment' },
  { by: ['structure/lost-table'], replaces: ['structure/missing'], where: 'swallowed' },
  {
    by: ['structure/table-shape'],
    replaces: ['structure/missing', 'structure/extra', 'text/'],
    except: ['text/hidden-characters'],
    where: 'cells',
  },
  { by: ['structure/missing', 'structure/extra'], replaces: ['text/length'], where: 'ofVariant' },
  { by: ['structure/missing'], replaces: ['text/'], where: 'emptied' },
  { by: ['structure/extra'], replaces: ['text/'], where: 'torn' },
  { by: ['structure/missing'], replaces: ['text/'], where: 'merged' },
  {
    by: ['structure/unrelated'],
    replaces: ['structure/', 'text/', 'freshness/'],
    except: ['structure/lost-table', 'text/hidden-characters'],
    where: 'article',
  },
  { by: ['text/untranslated', 'text/language'], replaces: ['text/'], where: 'segment' },
  { by: ['text/untranslated', 'text/language'], replaces: ['structure/missing'], where: 'variant' },
]

/** One cause, one alarm: leaves out what another finding of the same file already says. */
export function speakers(alarms: readonly Alarm[], catalog: Catalog, codeAt: CodeAt): Alarm[] {
  const byFile = Map.groupBy(alarms, ({ finding }) => finding.file)
  const candidates = Map.groupBy(catalog.candidates, ({ file }) => file)
  return [...byFile].flatMap(([file, own]) => {
    const rows = (candidates.get(file) ?? []).map(({ place }) => place)
    const context = { catalog, codeAt, rows, rowsOf: new Map() }
    const causes = replacements
      .map((one) => new Causes(one, own))
      .filter(({ all }) => all.length > 0)
    return firstToSpeak(own.filter((alarm) => !causes.some((one) => one.replace(alarm, context))))
  })
}

interface Context {
  catalog: Catalog
  codeAt: CodeAt
  /** Every row of an entry, and title of a page, of the file. */
  rows: readonly Place[]
  /** Those in which a finding lies, once they are known. */
  rowsOf: Map<Alarm, Place[]>
}

/** The findings of a file by which a replacement replaces; a long table may have thousands. */
class Causes {
  readonly all: readonly Alarm[]
  readonly #what: Replacement
  /** Where the replacement stays within a segment: its causes there. */
  readonly #bySegment: ReadonlyMap<number | null, Alarm[]> | null

  constructor(what: Replacement, own: readonly Alarm[]) {
    this.#what = what
    this.all = own.filter((alarm) => names(what.by, alarm))
    this.#bySegment = withinSegment.has(what.where)
      ? Map.groupBy(this.all, ({ segment }) => segment)
      : null
  }

  replace(what: Alarm, context: Context): boolean {
    const { replaces, except = [], where } = this.#what
    if (unsilenceable.has(what.finding.rule)) return false
    if (!names(replaces, what) || names(except, what)) return false
    const near = this.#bySegment === null ? this.all : (this.#bySegment.get(what.segment) ?? [])
    return near.some(
      (by) => by.finding.rule !== what.finding.rule && scopes[where](by, what, context),
    )
  }
}

function names(list: readonly string[], { finding }: Alarm): boolean {
  return list.some((one) =>
    one.endsWith('/') ? finding.rule.startsWith(one) : one === finding.rule,
  )
}

/** Within what a finding replaces another; both are of one file. */
const scopes = {
  article: () => true,
  /** On a key, or at the very start where a key is missing. */
  frontMatter: (by: Alarm, { remark, article }: Alarm) => {
    const end = article?.frontMatter.place?.end ?? by.remark.place.end
    return remark.place.end <= end
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
  /** A page that is not there at all. */
  absent: (by: Alarm, what: Alarm) => by.article === null && what.article === null,
  /** In the rows whose cells are too many or too few: what stands under which header is not known. */
  cells: (by: Alarm, what: Alarm) => within(what.remark.place, by.remark.covers ?? by.remark.place),
  /** A text is as much longer or shorter as the variant that it has more or less. */
  ofVariant: (by: Alarm, what: Alarm) =>
    by.remark.variant === true && by.segment !== null && by.segment === what.segment,
  segment: (by: Alarm, what: Alarm) =>
    by.segment !== null && by.segment === what.segment && by.rank < what.rank,
  emptied: (by: Alarm, what: Alarm) =>
    by.segment !== null &&
    by.segment === what.segment &&
    by.article?.segments[by.segment]?.plain.trim() === '',
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
  variant: (by: Alarm, what: Alarm) =>
    what.remark.variant === true && by.segment !== null && by.segment === what.segment,
} satisfies Record<string, (by: Alarm, what: Alarm, context: Context) => boolean>

const withinSegment: ReadonlySet<keyof typeof scopes> = new Set(['segment', 'variant', 'ofVariant'])

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

/** Of several rules that see the same difference in a segment, the first in the list speaks. */
function firstToSpeak(alarms: readonly Alarm[]): Alarm[] {
  const kept = new Map<number | null, Alarm[]>()
  return [...alarms]
    .sort((a, b) => a.rank - b.rank)
    .filter((alarm) => {
      if (alarm.segment === null) return true
      const before = kept.get(alarm.segment) ?? []
      kept.set(alarm.segment, before)
      const said = before.some((other) => sameDifference(other, alarm))
      if (said && !unsilenceable.has(alarm.finding.rule)) return false
      before.push(alarm)
      return true
    })
}
