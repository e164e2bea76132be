import type { Range } from '../../../model/place.ts'
import type { NumberToken } from './number-token.ts'
import type { MaskedText } from '../masked-text.ts'
import { NumberIndex } from './number-index.ts'
import { unitAfter, type Unit } from '../../../language/units.ts'

/** A number with its unit, and where it stands in a masked text's prose. */
interface Measure extends Range {
  text: string
  token: NumberToken
  unit: Unit
}

export interface UnitChange {
  lost: Measure
  added: Measure
}

/** The same number with another unit: `10 MB` that became `10 GB`. */
export function changedUnits(
  base: MaskedText,
  target: MaskedText,
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): UnitChange[] {
  const [sourceMeasures, targetMeasures] = [measures(base, from), measures(target, to)]
  if (sourceMeasures.length === 0 || targetMeasures.length === 0) return []
  const free = new Set(targetMeasures)
  const isFree = (measure: Measure): boolean => free.has(measure)
  const byUnit = new Map(
    [...Map.groupBy(targetMeasures, ({ unit }) => unit)].map(([unit, group]) => [
      unit,
      indexOf(group),
    ]),
  )
  const unmatched = sourceMeasures.filter(({ unit, token }) => {
    const same = byUnit.get(unit)?.first(token, isFree)
    return same === undefined || !free.delete(same)
  })
  if (unmatched.length === 0) return []
  const others = indexOf(targetMeasures)
  return unmatched.flatMap((lost) => {
    const added = others.first(lost.token, isFree)
    return added && free.delete(added) ? [{ lost, added }] : []
  })
}

function indexOf(measures: readonly Measure[]): NumberIndex<Measure> {
  return new NumberIndex(measures, ({ token }) => token)
}

function measures({ prose, article }: MaskedText, tokens: readonly NumberToken[]): Measure[] {
  return tokens.flatMap((token) => {
    const { from, to } = token
    const following = unitAfter(prose.slice(to, to + 30), article.locale)
    if (!following) return []
    const end = to + following.length
    return [{ token, unit: following.unit, text: prose.slice(from, end), from, to: end }]
  })
}
