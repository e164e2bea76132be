/** Which segment of a translation answers which of the text it was made from. */
import type { Article, Match } from '../model.ts'
import { compare, edge, isCertain, skip } from './score.ts'
import { align as alignSequences } from './sequence.ts'
import { units, type Unit } from './units.ts'

/** In order of the target; what is missing stands after what answers the segment before it. */
export function align(base: Article, target: Article): Match[] {
  const [left, right] = [units(base), units(target)]
  const pairs = matchUnits(left, right)
  return order(pairs, left, right, titles(base, target))
}

function matchUnits(left: readonly Unit[], right: readonly Unit[]): Map<number, number> {
  const score = compare(left, right)
  const inOrder = run(left, right, score, range(left.length), range(right.length))
  const pairs = new Map(inOrder.map(([i, j]) => [j, i]))
  for (const [i, j] of moved(left, right, score, pairs)) pairs.set(j, i)
  return pairs
}

/** What has no counterpart in order may have one elsewhere, where something makes it certain. */
function moved(
  left: readonly Unit[],
  right: readonly Unit[],
  score: (i: number, j: number) => number,
  pairs: ReadonlyMap<number, number>,
): [number, number][] {
  const answered = new Set(pairs.values())
  const [is, js] = [
    range(left.length).filter((i) => !answered.has(i)),
    range(right.length).filter((j) => !pairs.has(j)),
  ]
  const found = run(left, right, score, is, js)
  const certain = new Set<[number, number]>()
  for (const runOf of consecutive(found))
    if (runOf.some(([i, j]) => isCertain(score(i, j)))) for (const one of runOf) certain.add(one)
  return [...certain]
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
  left: readonly Unit[],
  right: readonly Unit[],
  score: (i: number, j: number) => number,
  is: readonly number[],
  js: readonly number[],
): [number, number][] {
  if (is.length === 0 || js.length === 0) return []
  return alignSequences({
    n: is.length,
    m: js.length,
    score: (i, j) => score(is[i]!, js[j]!),
    skip,
    edge: { left: (i) => edge(left[is[i]!]), right: (j) => edge(right[js[j]!]) },
    band: is.length * js.length > 4_000_000 ? 300 : Infinity,
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
      matches.push(...cells(left[i]!, unit))
      missing(i + 1)
    }
  })
  return matches
}

/** The cells of two rows, from the left; a cell too few or too many is at the end. */
function cells(source: Unit, target: Unit): Match[] {
  const count = Math.max(source.segments.length, target.segments.length)
  return range(count).map((at) => ({
    source: source.segments[at] ?? null,
    target: target.segments[at] ?? null,
  }))
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
