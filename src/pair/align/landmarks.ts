import { chain } from './ascending-chain.ts'
import { identities } from './same-anchors.ts'
import type { Unit } from './align-units.ts'

/**
 * Pairs that are certain at a glance and in one order: so that two long articles need not be
 * compared everywhere with everywhere. Each shares an anchor, or what stands once in both.
 */
export function landmarks(left: readonly Unit[], right: readonly Unit[]): [number, number][] {
  const votes = new Map<number, number>()
  const vote = (i: number, j: number, count: number) => {
    const pair = i * right.length + j
    if (left[i]!.kind === right[j]!.kind) votes.set(pair, (votes.get(pair) ?? 0) + count)
  }
  const named = identities(left, right)
  named.right.forEach((i, j) => i >= 0 && vote(i, j, enough))
  const [here, there] = [once(left), once(right)]
  for (const [token, i] of here) {
    const j = there.get(token)
    if (i >= 0 && j !== undefined && j >= 0) vote(i, j, strength(token))
  }
  const best = new Map<number, [number, number, number]>()
  for (const [pair, count] of votes) {
    const [i, j] = [Math.floor(pair / right.length), pair % right.length]
    if (count >= enough && count > (best.get(i)?.[2] ?? 0)) best.set(i, [i, j, count])
  }
  return chain([...best.values()].map(([i, j]) => [i, j]))
}

/** A single number or word may stand in two places by chance. */
const enough = 2

function strength(token: string): number {
  return /^(?:to|code|line) /.test(token) ? 2 : 1
}

function once(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>()
  units.forEach((unit, index) => {
    for (const token of new Set([...unit.fixed, ...unit.words]))
      places.set(token, places.has(token) ? -1 : index)
  })
  return places
}
