import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding } from '../../src/model/finding.ts'
import { damage, grounds, isAt, type Defect, type Edit, type Ground } from './ground.ts'

export interface Outcome {
  kind: string
  locale: string
  rule: string
  edit: Edit
  found: boolean
  /** Findings that are not about the edit. */
  others: Finding[]
  /** Every finding, for looking at what was missed. */
  findings: Finding[]
}

/** Seeds each kind in up to `places` places of every translated article, one at a time. */
export function* outcomes(
  catalog: Catalog,
  kinds: readonly Defect[],
  places: number,
): Generator<Outcome> {
  for (const ground of grounds(catalog)) {
    for (const defect of kinds) {
      for (const edit of spread(defect.places(ground), places)) yield outcome(ground, defect, edit)
    }
  }
}

function outcome(ground: Ground, { kind, rules }: Defect, edit: Edit): Outcome {
  const findings = damage(ground, edit)
  const own = findings.filter((finding) => isAt(finding, edit, ground))
  const found = own.some(({ rule }) => rules.includes(rule))
  const others = findings.filter((finding) => !own.includes(finding))
  return { kind, locale: ground.target.locale, rule: rules[0], edit, found, others, findings }
}

/** Evenly over all places there are. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all]
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!)
}

export interface Score {
  rule: string
  seeded: number
  found: number
  /** Findings of the rule that were about another defect, or about none. */
  false: number
}

/** By rule, in the order in which they first come. */
export function scores(all: readonly Outcome[]): Score[] {
  const byRule = new Map<string, Score>()
  const of = (rule: string): Score => {
    let score = byRule.get(rule)
    if (!score) byRule.set(rule, (score = { rule, seeded: 0, found: 0, false: 0 }))
    return score
  }
  for (const { rule, found } of all) {
    of(rule).seeded++
    if (found) of(rule).found++
  }
  for (const { others } of all) for (const { rule } of others) of(rule).false++
  return [...byRule.values()]
}

/** Recall of a group of rules, `codes/` say, 0 to 1. */
export function recall(all: readonly Score[], group: string): number {
  const own = all.filter(({ rule }) => rule.startsWith(group))
  const seeded = own.reduce((sum, score) => sum + score.seeded, 0)
  return seeded === 0 ? 1 : own.reduce((sum, score) => sum + score.found, 0) / seeded
}
