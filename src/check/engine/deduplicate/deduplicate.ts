import type { Catalog } from '../../../model/catalog.ts'
import type { Alarm } from '../raised.ts'
import type { CodeAt } from '../code-locator.ts'
import { Intervals } from '../../../text/intervals.ts'
import { reaches, type Context, type Reach, type Reached } from './supersedes.ts'
import { Said } from './same-difference.ts'

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
    const rows = new Intervals(
      (candidates.get(file) ?? []).map(({ place }) => place),
      (place) => place,
    )
    const causes = replacements.map((one) => new Causes(one, { catalog, codeAt, rows, own }))
    return firstToSpeak(own.filter((alarm) => !causes.some((one) => one.replace(alarm))))
  })
}

/** The findings of a file by which a replacement replaces; a long table may have thousands. */
class Causes {
  readonly #what: Replacement
  /** By rule: none replaces others of its own. */
  readonly #reached: ReadonlyMap<string, Reached>

  constructor(what: Replacement, context: Context) {
    this.#what = what
    const causes = context.own.filter((alarm) => names(what.by, alarm))
    const byRule = Map.groupBy(causes, ({ finding }) => finding.rule)
    this.#reached = new Map(
      [...byRule].map(([rule, some]) => [rule, reaches[what.where](some, context)]),
    )
  }

  replace(what: Alarm): boolean {
    const { replaces, except = [] } = this.#what
    const { rule } = what.finding
    if (this.#reached.size === 0 || unsilenceable.has(rule)) return false
    if (!names(replaces, what) || names(except, what)) return false
    for (const [by, reached] of this.#reached) if (by !== rule && reached(what)) return true
    return false
  }
}

function names(list: readonly string[], { finding }: Alarm): boolean {
  return list.some((one) =>
    one.endsWith('/') ? finding.rule.startsWith(one) : one === finding.rule,
  )
}

/** Of several rules that see the same difference in a segment, the first in the list speaks. */
function firstToSpeak(alarms: readonly Alarm[]): Alarm[] {
  const inOrder = alarms.toSorted((a, b) => a.rank - b.rank)
  const repeated = new Set<Alarm>()
  for (const [segment, own] of Map.groupBy(inOrder, (alarm) => alarm.segment)) {
    if (segment === null) continue
    const kept: Alarm[] = []
    for (const ofRule of Map.groupBy(own, ({ rank }) => rank).values()) {
      const said = kept.length === 0 ? null : new Said(kept)
      for (const alarm of ofRule)
        if (said?.has(alarm) && !unsilenceable.has(alarm.finding.rule)) repeated.add(alarm)
        else kept.push(alarm)
    }
  }
  return inOrder.filter((alarm) => !repeated.has(alarm))
}
