import type { NumberToken } from './number-token.ts'
import type { Reading } from './reading.ts'
import { shares } from './same-number.ts'
import { unitAfter, type Unit } from './units.ts'

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
  const take = (match: (other: Measure) => boolean): Measure | undefined => {
    const at = own.findIndex(match)
    return at < 0 ? undefined : own.splice(at, 1)[0]
  }
  const left = theirs.filter(
    (one) => !take((other) => other.unit === one.unit && shares(one.token, other.token)),
  )
  return left.flatMap((lost) => {
    const added = take((other) => shares(lost.token, other.token))
    return added ? [{ lost, added }] : []
  })
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
