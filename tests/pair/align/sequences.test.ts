import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../../src/pair/align/sequences.ts'

/** Scores by row and column, and the divisions before each element. */
interface Case {
  scores: number[][]
  left: number[]
  right: number[]
}

const division = fc.constantFrom(0.1, 0.42, 0.5, 0.8, 0.95)
const cases = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([n, m]) =>
    fc.record({
      scores: fc.array(
        fc.array(fc.oneof(fc.double({ min: -2, max: 4, noNaN: true }), fc.constant(-Infinity)), {
          minLength: m,
          maxLength: m,
        }),
        { minLength: n, maxLength: n },
      ),
      left: fc.array(division, { minLength: n, maxLength: n }),
      right: fc.array(division, { minLength: m, maxLength: m }),
    }),
  )

describe('align', () => {
  test('is as good as the best of all alignments', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const best = Math.max(...all(given).map((pairs) => worth(pairs, given)))
        expect(worth(run(given), given)).toBeCloseTo(best, 9)
      }),
      { numRuns: 400 },
    )
  })

  test('ascends on both sides', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const pairs = run(given)
        expect(pairs).toEqual(pairs.toSorted(([a], [b]) => a - b))
        expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length)
        expect(pairs.map(([, j]) => j)).toEqual(pairs.map(([, j]) => j).toSorted((a, b) => a - b))
      }),
    )
  })

  test('finds the same within a band that is wide enough', () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(run(given, 6)).toEqual(run(given))
      }),
    )
  })

  test('stays within a band that is not', () => {
    const [n, m] = [40, 40]
    const score = (i: number, j: number) => (j - i === 20 ? 4 : 1)
    const flat = { left: () => 0.5, right: () => 0.5 }
    const pairs = align({ n, m, score, skip: 0.4, division: flat, band: 5 })
    expect(pairs.every(([i, j]) => Math.abs(i - j) <= 6)).toBe(true)
    expect(pairs.length).toBe(40)
  })
})

function run({ scores, left, right }: Case, band?: number): [number, number][] {
  return align({
    n: left.length,
    m: right.length,
    score: (i, j) => scores[i]![j]!,
    skip: 0.4,
    division: { left: (i) => left[i]!, right: (j) => right[j]! },
    ...(band === undefined ? {} : { band }),
  })
}

/** Every choice of pairs that ascends on both sides. */
function all({ scores, left, right }: Case, i = 0, from = 0): [number, number][][] {
  if (i === left.length) return [[]]
  const found = all({ scores, left, right }, i + 1, from)
  for (let j = from; j < right.length; j++)
    if (scores[i]![j]! > -Infinity)
      for (const rest of all({ scores, left, right }, i + 1, j + 1)) found.push([[i, j], ...rest])
  return found
}

/** Said another way than the algorithm says it: scores, less what skipping costs. */
function worth(pairs: readonly [number, number][], { scores, left, right }: Case): number {
  const matched = pairs.reduce((sum, [i, j]) => sum + scores[i]![j]!, 0)
  const ends: [number, number][] = [[-1, -1], ...pairs, [left.length, right.length]]
  let cost = 0
  for (const [at, [i, j]] of ends.slice(1).entries()) {
    const [a, b] = ends[at]!
    cost += skipping(left, a + 1, i) + skipping(right, b + 1, j)
  }
  return matched - cost
}

function skipping(divisions: readonly number[], from: number, to: number): number {
  if (from === to) return 0
  const [start, end] = [divisions[from]!, divisions[to] ?? 1]
  const usual = start >= 0.7 ? 0.85 : 0.45
  return 0.4 * (to - from) + 1.2 * (1 - start) + 1.2 * Math.max(0, usual - end)
}
