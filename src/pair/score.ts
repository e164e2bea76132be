/** How well two units of an article and its translation answer each other. */
import type { Unit } from './units.ts'

/** What an unmatched unit costs; a match is worth having above minus twice this. */
export const skip = 0.4

/** What a run of unmatched units costs where it begins or ends before a unit. */
export function edge(next: Unit | undefined): number {
  return next === undefined ? 0 : 0.6 * (1 - next.division)
}

/**
 * Compares units of the two sequences, -Infinity where they cannot be counterparts; about 1 for a
 * pair that nothing speaks for or against.
 */
export function compare(left: readonly Unit[], right: readonly Unit[]) {
  const known = identities(left, right)
  const vectors = weigh(left, right)
  return (i: number, j: number): number => {
    const [a, b] = [left[i]!, right[j]!]
    const kind = kinds(a, b)
    if (kind === -Infinity) return kind
    const named = known.left[i]!
    if (named !== null || known.right[j]! !== null) {
      if (named === known.right[j]!) return kind + 4
      if (named !== null && known.right[j]! !== null) return -Infinity
    }
    const fixed = overlap(vectors.left[i]!.fixed, vectors.right[j]!.fixed)
    const words = overlap(vectors.left[i]!.words, vectors.right[j]!.words)
    return (
      kind -
      Math.min(0.6, 0.3 * Math.abs(a.depth - b.depth)) -
      (a.kind === 'row'
        ? Math.min(0.5, 0.25 * Math.abs(a.segments.length - b.segments.length))
        : 0) +
      fixed.weight * (2.4 * fixed.share - 1) +
      words.weight * (1.2 * words.share - 0.3) -
      lengths(a, b)
    )
  }
}

/** Whether something that does not translate makes the pair certain. */
export function isCertain(score: number): boolean {
  return score > 2
}

function kinds(a: Unit, b: Unit): number {
  if (a.kind === b.kind) return a.kind === 'row' && a.header !== b.header ? 0.3 : 1
  const pair = a.kind < b.kind ? `${a.kind} ${b.kind}` : `${b.kind} ${a.kind}`
  return others[pair] ?? -Infinity
}

/** Kinds that become one another by a lost mark. */
const others: Record<string, number> = {
  'item paragraph': 0.2,
  'heading paragraph': -0.1,
  'code paragraph': -0.4,
  'html paragraph': 0.1,
  'code item': -0.4,
  'html item': 0,
}

/**
 * The key that a unit shares with exactly one of the other article: a number, alike in both; null
 * where no anchor names it. A slug of the translation's own words is no key.
 */
function identities(left: readonly Unit[], right: readonly Unit[]) {
  const place = new Map<string, number | null>()
  left.forEach((unit, i) => {
    for (const key of new Set(unit.keys)) place.set(key, place.has(key) ? null : i)
  })
  const known: { left: (number | null)[]; right: (number | null)[] } = {
    left: left.map(() => null),
    right: right.map(() => null),
  }
  right.forEach((unit, j) => {
    const keys = [...unit.anchors, ...unit.keys]
    const key = keys.find((one) => typeof place.get(one) === 'number')
    if (key === undefined) return
    const i = place.get(key)!
    if (known.left[i] !== null) return
    known.left[i] = i
    known.right[j] = i
  })
  return known
}

/** A unit's evidence: what it holds, how often, and how rare that is in the two articles. */
type Vector = Map<string, number>

function weigh(left: readonly Unit[], right: readonly Unit[]) {
  const fixed = rarity(left, right, ({ fixed }) => fixed, false)
  const words = rarity(left, right, ({ words }) => words, true)
  const vectors = (all: readonly Unit[]) =>
    all.map((unit) => ({ fixed: vector(unit.fixed, fixed), words: vector(unit.words, words) }))
  return { left: vectors(left), right: vectors(right) }
}

function vector(tokens: readonly string[], weights: Map<string, number>): Vector {
  const found: Vector = new Map()
  for (const token of tokens) {
    const weight = weights.get(token)
    if (weight !== undefined) found.set(token, (found.get(token) ?? 0) + weight)
  }
  return found
}

function rarity(
  left: readonly Unit[],
  right: readonly Unit[],
  of: (unit: Unit) => string[],
  sharedOnly: boolean,
): Map<string, number> {
  const [a, b] = [left, right].map((side) => count(side, of))
  const weights = new Map<string, number>()
  for (const token of new Set([...a!.keys(), ...b!.keys()])) {
    const [here, there] = [a!.get(token) ?? 0, b!.get(token) ?? 0]
    if (sharedOnly && (here === 0 || there === 0)) continue
    weights.set(token, 1 / (1 + Math.log2(Math.max(here, there, 1))))
  }
  return weights
}

function count(side: readonly Unit[], of: (unit: Unit) => string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of side)
    for (const token of new Set(of(unit))) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

/** The share of what both hold, 0 to 1, and how much evidence that rests on, 0 to 1. */
function overlap(a: Vector, b: Vector): { share: number; weight: number } {
  const total = sum(a) + sum(b)
  if (total === 0) return { share: 0, weight: 0 }
  let common = 0
  for (const [token, weight] of a) common += Math.min(weight, b.get(token) ?? 0)
  return { share: (2 * common) / total, weight: Math.min(1, total / 4) }
}

function sum(vector: Vector): number {
  let total = 0
  for (const weight of vector.values()) total += weight
  return total
}

/** Long texts stay long in translation: up to 0.8 for lengths that do not go together. */
function lengths(a: Unit, b: Unit): number {
  if (a.kind === 'code' && b.kind === 'code') return 0
  const ratio = Math.abs(Math.log((a.length + 12) / (b.length + 12)))
  const trust = Math.min(1, Math.max(a.length, b.length) / 60)
  return Math.min(0.8, trust * Math.max(0, ratio - 0.15))
}
