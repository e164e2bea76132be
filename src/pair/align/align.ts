/** Which segment of a translation answers which of the text it was made from. */
import type { Article } from '../../model/article.ts'
import type { Match } from '../../model/pair.ts'
import { gaps } from './ascending-chain.ts'
import { landmarks } from './landmarks.ts'
import { compare, skip, type Comparison } from './score.ts'
import { align as alignSequences } from './sequences.ts'
import { units, type Unit } from './align-units.ts'

/** In order of the target; what is missing stands after what answers the segment before it. */
export function align(base: Article, target: Article): Match[] {
  const [left, right] = [units(base), units(target)]
  return order(matchUnits(left, right), left, right, titles(base, target))
}

/** By the index in `right`. */
function matchUnits(left: readonly Unit[], right: readonly Unit[]): Map<number, number> {
  const sides = { left, right, ...compare(left, right) }
  const pairs = new Map(inOrder(sides).map(([i, j]) => [j, i]))
  for (const [i, j] of reordered(sides, pairs)) pairs.set(j, i)
  for (const [i, j] of moved(sides, pairs)) pairs.set(j, i)
  return pairs
}

interface Sides extends Comparison {
  left: readonly Unit[]
  right: readonly Unit[]
}

/** Past this many pairs of units, landmarks divide the articles first. */
const most = 300_000

function inOrder(sides: Sides): [number, number][] {
  const [n, m] = [sides.left.length, sides.right.length]
  const fixed = n * m > most ? landmarks(sides.left, sides.right) : []
  const between = gaps(fixed, n, m).map(([i, toI, j, toJ]) =>
    run(sides, range(i, toI), range(j, toJ)),
  )
  return between.flatMap((pairs, at) => (at === 0 ? pairs : [fixed[at - 1]!, ...pairs]))
}

/** Rows of a table in another order have their names. */
function reordered({ named, left }: Sides, pairs: ReadonlyMap<number, number>): [number, number][] {
  const answered = new Set(pairs.values())
  return named.filter(([i, j]) => left[i]!.kind === 'row' && !answered.has(i) && !pairs.has(j))
}

/** What has no counterpart in order may have one elsewhere. */
function moved(sides: Sides, pairs: ReadonlyMap<number, number>): [number, number][] {
  const answered = new Set(pairs.values())
  const is = range(0, sides.left.length).filter((i) => !answered.has(i))
  const js = range(0, sides.right.length).filter((j) => !pairs.has(j))
  return consecutive(run(sides, is, js))
    .filter((found) => hasMoved(sides, found))
    .flat()
}

/** Something makes a pair certain, or a whole section stands there that is built alike. */
function hasMoved({ left, score, isCertain }: Sides, found: readonly [number, number][]): boolean {
  if (found.some(([i, j]) => isCertain(i, j))) return true
  const scores = found.map(([i, j]) => score(i, j))
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
  return found.length >= 4 && mean >= 0.8 && left[found[0]![0]]!.kind === 'heading'
}

function consecutive(pairs: readonly [number, number][]): [number, number][][] {
  const runs: [number, number][][] = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && pair[0] === last[0] + 1 && pair[1] === last[1] + 1)
      runs.at(-1)!.push(pair)
    else runs.push([pair])
  }
  return runs
}

function run(
  { left, right, score }: Sides,
  is: readonly number[],
  js: readonly number[],
): [number, number][] {
  if (is.length === 0 || js.length === 0) return []
  return alignSequences({
    n: is.length,
    m: js.length,
    score: (i, j) => score(is[i]!, js[j]!),
    skip,
    division: { left: (i) => left[is[i]!]!.division, right: (j) => right[js[j]!]!.division },
    band: is.length * js.length > 4 * most ? 300 : Infinity,
  }).map(([i, j]) => [is[i]!, js[j]!])
}

function titles(base: Article, target: Article): Match[] {
  const [source, found] = [base, target].map(({ segments }) =>
    segments.find(({ kind }) => kind === 'title'),
  )
  if (source === undefined && found === undefined) return []
  return [{ source: source?.index ?? null, target: found?.index ?? null }]
}

function order(
  pairs: ReadonlyMap<number, number>,
  left: readonly Unit[],
  right: readonly Unit[],
  matches: Match[],
): Match[] {
  const answered = new Set(pairs.values())
  const missing = (from: number) => {
    for (let i = from; i < left.length && !answered.has(i); i++)
      for (const source of left[i]!.segments) matches.push({ source, target: null })
  }
  missing(0)
  right.forEach((unit, j) => {
    const i = pairs.get(j)
    if (i === undefined) for (const target of unit.segments) matches.push({ source: null, target })
    else {
      for (const match of cells(left[i]!, unit)) matches.push(match)
      missing(i + 1)
    }
  })
  return matches
}

/** The cells of two rows, from the left; a cell too few or too many is at the end. */
function cells(source: Unit, target: Unit): Match[] {
  const count = Math.max(source.segments.length, target.segments.length)
  return range(0, count).map((at) => ({
    source: source.segments[at] ?? null,
    target: target.segments[at] ?? null,
  }))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
