import type { NumberToken } from './number-token.ts'
import type { Reading } from '../masked-text.ts'
import { SameNumbers } from './same-number.ts'
import { unitAfter, type Unit } from '../../../language/units.ts'

/** A number with its unit, as it stands in a reading's prose. */
interface Measure {
  text: string
  from: number
  to: number
  token: NumberToken
  unit: Unit
}

export interface UnitChange {
  lost: Measure
  added: Measure
}

/** The same number with another unit: `10 MB` that became `10 GB`. */
export function changedUnits(
  base: Reading,
  target: Reading,
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): UnitChange[] {
  const [theirs, own] = [measures(base, from), measures(target, to)]
  if (theirs.length === 0 || own.length === 0) return []
  const free = new Set(own)
  const isFree = (one: Measure): boolean => free.has(one)
  const byUnit = new Map(
    [...Map.groupBy(own, ({ unit }) => unit)].map(([unit, some]) => [unit, numbersOf(some)]),
  )
  const left = theirs.filter(({ unit, token }) => {
    const same = byUnit.get(unit)?.first(token, isFree)
    return same === undefined || !free.delete(same)
  })
  if (left.length === 0) return []
  const others = numbersOf(own)
  return left.flatMap((lost) => {
    const added = others.first(lost.token, isFree)
    return added && free.delete(added) ? [{ lost, added }] : []
  })
}

function numbersOf(measures: readonly Measure[]): SameNumbers<Measure> {
  return new SameNumbers(measures, ({ token }) => token)
}

function measures({ prose, article }: Reading, tokens: readonly NumberToken[]): Measure[] {
  return tokens.flatMap((token) => {
    const { from, to } = token
    const found = unitAfter(prose.slice(to, to + 30), article.locale)
    if (!found) return []
    const end = to + found.length
    return [{ token, unit: found.unit, text: prose.slice(from, end), from, to: end }]
  })
}
