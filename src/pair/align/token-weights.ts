/** What units of two articles hold that reads alike in every language, weighed by how rare it is. */
import type { Unit } from './align-units.ts'

/** Tokens as numbers, ascending, and what each weighs. */
export interface Weights {
  tokens: Int32Array
  weights: Float64Array
  total: number
}

export interface Evidence {
  fixed: Weights
  /** Words that both articles hold: names, mostly. */
  words: Weights
}

export function weigh(
  left: readonly Unit[],
  right: readonly Unit[],
): { left: Evidence[]; right: Evidence[] } {
  const fixed = rarity(left, right, ({ fixed }) => fixed, false)
  const words = rarity(left, right, ({ words }) => words, true)
  const evidence = (unit: Unit): Evidence => ({
    fixed: vector(unit.fixed, fixed),
    words: vector(unit.words, words),
  })
  return { left: left.map(evidence), right: right.map(evidence) }
}

/** `most` for all in common, minus `least` for nothing, less where little is there to compare. */
export function overlap(a: Weights, b: Weights, most: number, least: number): number {
  const total = a.total + b.total
  if (total === 0) return 0
  const share = a.total === 0 || b.total === 0 ? 0 : (2 * common(a, b)) / total
  return Math.sqrt(Math.min(1, total / 4)) * (most * share - least)
}

/** The weight of what both hold. */
export function common(a: Weights, b: Weights): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.tokens.length && j < b.tokens.length;) {
    const [x, y] = [a.tokens[i]!, b.tokens[j]!]
    if (x === y) sum += Math.min(a.weights[i]!, b.weights[j]!)
    if (x <= y) i++
    if (y <= x) j++
  }
  return sum
}

interface Known {
  id: number
  weight: number
}

function vector(tokens: readonly string[], known: ReadonlyMap<string, Known>): Weights {
  const found: Known[] = []
  for (const token of tokens) {
    const one = known.get(token)
    if (one !== undefined) found.push(one)
  }
  found.sort((a, b) => a.id - b.id)
  const ids: number[] = []
  const weights: number[] = []
  let total = 0
  for (const { id, weight } of found) {
    total += weight
    if (ids.at(-1) === id) weights[weights.length - 1]! += weight
    else {
      ids.push(id)
      weights.push(weight)
    }
  }
  return { tokens: Int32Array.from(ids), weights: Float64Array.from(weights), total }
}

/** A token that one unit holds weighs 1, one that four hold 1/3. */
function rarity(
  left: readonly Unit[],
  right: readonly Unit[],
  of: (unit: Unit) => string[],
  sharedOnly: boolean,
): Map<string, Known> {
  const [here, there] = [count(left, of), count(right, of)]
  const known = new Map<string, Known>()
  const add = (token: string, most: number) =>
    known.set(token, { id: known.size, weight: 1 / (1 + Math.log2(most)) })
  for (const [token, { units }] of here) {
    const other = there.get(token)
    if (other !== undefined) add(token, Math.max(units, other.units))
    else if (!sharedOnly) add(token, units)
  }
  if (!sharedOnly) for (const [token, { units }] of there) if (!here.has(token)) add(token, units)
  return known
}

/** How many units hold a token, and which did last. */
interface Count {
  units: number
  last: number
}

function count(side: readonly Unit[], of: (unit: Unit) => string[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  side.forEach((unit, index) => {
    for (const token of of(unit)) {
      const one = counts.get(token)
      if (one === undefined) counts.set(token, { units: 1, last: index })
      else if (one.last !== index) {
        one.last = index
        one.units++
      }
    }
  })
  return counts
}
