import type { Catalog } from '../model.ts'
import type { Alarm } from './alarm.ts'
import type { CodeAt } from './code-at.ts'
import { reaches, withinSegment, type Context, type Reach } from './reach.ts'
import { sameDifference } from './same-difference.ts'

/** Never silenced by a setting, a suppression or a baseline, and never replaced. */
export const unsilenceable: ReadonlySet<string> = new Set(['text/unsafe-url', 'text/interpolation'])

interface Replacement {
  /** Rules, or groups of rules with a slash at the end. */
  by: string[]
  replaces: string[]
  except?: string[]
  where: Reach
}

/** What the rules' order alone does not say: whose finding makes whose a consequence. */
const replacements: Replacement[] = [
  {
    by: ['syntax/front-matter'],
    replaces: ['front-matter/', 'structure/', 'text/', 'freshness/unverified', 'freshness/machine'],
    except: ['structure/unrelated'],
    where: 'frontMatter',
  },
  {
    by: ['syntax/file-name'],
    replaces: ['structure/extra', 'freshness/unverified'],
    where: 'misnamed',
  },
  { by: ['syntax/front-matter'], replaces: ['codes/none', 'codes/missing'], where: 'titleOfPage' },
  {
    by: ['syntax/markup'],
    replaces: [
      'text/links',
      'text/literals',
      'text/placeholders',
      'text/markup',
      'structure/anchor',
    ],
    where: 'fallen',
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
  { by: ['codes/unknown'], replaces: ['freshness/stale'], where: 'dropped' },
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
  { by: ['text/credentials'], replaces: ['text/links', 'text/literals'], where: 'userOfAddress' },
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
      ? Map.groupBy(this.all.filter(isInSegment), ({ segment }) => segment)
      : null
  }

  replace(what: Alarm, context: Context): boolean {
    const { replaces, except = [], where } = this.#what
    if (unsilenceable.has(what.finding.rule)) return false
    if (!names(replaces, what) || names(except, what)) return false
    const near = this.#bySegment === null ? this.all : (this.#bySegment.get(what.segment) ?? [])
    return near.some(
      (by) => by.finding.rule !== what.finding.rule && reaches[where](by, what, context),
    )
  }
}

function isInSegment({ segment }: Alarm): boolean {
  return segment !== null
}

function names(list: readonly string[], { finding }: Alarm): boolean {
  return list.some((one) =>
    one.endsWith('/') ? finding.rule.startsWith(one) : one === finding.rule,
  )
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
