import { diffArrays } from 'diff'
import { chain, gaps } from '../align/ascending-chain.ts'
import type { Side } from './compared-version.ts'
import { pieces } from './normalized.ts'

/**
 * Units all of whose words are there before and after, in one order, wherever between two
 * unchanged units they stand: a paragraph cut in two, a list unwrapped.
 */
export function redivided(left: Side, right: Side, pairs: ReadonlyMap<number, number>): Untouched {
  const same = [...pairs].filter(([j, i]) => left.keys[i] === right.keys[j])
  const [before, after] = [new Set(same.map(([, i]) => i)), new Set(same.map(([j]) => j))]
  const untouched: Untouched = { left: new Set(), right: new Set() }
  const fixed = chain(same.map(([j, i]) => [i, j]))
  for (const [i, toI, j, toJ] of gaps(fixed, left.units.length, right.units.length)) {
    const here = stretch(left, i, toI).filter(({ unit }) => !before.has(unit))
    const there = stretch(right, j, toJ).filter(({ unit }) => !after.has(unit))
    const touched = differing(here, there)
    for (const { unit } of here) if (!touched.left.has(unit)) untouched.left.add(unit)
    for (const { unit } of there) if (!touched.right.has(unit)) untouched.right.add(unit)
  }
  return untouched
}

export interface Untouched {
  left: Set<number>
  right: Set<number>
}

interface Piece {
  text: string
  unit: number
}

function stretch({ article, units: all }: Side, from: number, to: number): Piece[] {
  return all
    .slice(from, to)
    .flatMap(({ segments }, at) =>
      segments
        .flatMap((index) => pieces(article.segments[index]!))
        .map((text) => ({ text, unit: from + at })),
    )
}

/** The units that hold a word which went or came. */
function differing(left: readonly Piece[], right: readonly Piece[]): Untouched {
  const touched: Untouched = { left: new Set(), right: new Set() }
  const parts = diffArrays(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
    { maxEditLength: 4000 },
  ) ?? [
    { removed: true, added: false, count: left.length },
    { removed: false, added: true, count: right.length },
  ]
  let [i, j] = [0, 0]
  for (const { removed, added, count } of parts) {
    if (removed) for (const { unit } of left.slice(i, i + count)) touched.left.add(unit)
    if (added) for (const { unit } of right.slice(j, j + count)) touched.right.add(unit)
    if (!added) i += count
    if (!removed) j += count
  }
  return touched
}
