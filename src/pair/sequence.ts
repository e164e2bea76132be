/** The best order-keeping match of two sequences, with runs of what has no counterpart. */

export interface Sequences {
  /** Lengths. */
  n: number
  m: number
  /** How well two elements answer each other; -Infinity where they cannot. */
  score: (i: number, j: number) => number
  /** What an element without a counterpart costs. */
  skip: number
  /** What it costs that a run without counterparts begins (or ends) before an element. */
  edge: { left: (i: number) => number; right: (j: number) => number }
  /** How far from the diagonal a match is looked for, in elements. */
  band?: number
}

const none = -1e9
/** The three ends an alignment may have: a match, an element skipped on the left, on the right. */
const [MATCH, LEFT, RIGHT] = [0, 1, 2]

/** Pairs of indices, both ascending (Gotoh's algorithm with costs that depend on the place). */
export function align(given: Sequences): [number, number][] {
  const { n, m, score, skip, edge } = given
  const band = Math.max(given.band ?? Infinity, 1)
  const low = (i: number) => Math.max(0, Math.floor((i * m) / Math.max(n, 1) - band))
  const high = (i: number) => Math.min(m, Math.ceil((i * m) / Math.max(n, 1) + band))
  const width = Math.min(m, Number.isFinite(band) ? 2 * Math.ceil(band) + 2 : m) + 1
  const slope = Math.ceil(m / Math.max(n, 1)) + 2
  const from = [MATCH, LEFT, RIGHT].map(() => new Uint8Array((n + 1) * width))
  let before = rows(m + 1)
  let now = rows(m + 1)
  for (let i = 0; i <= n; i++) {
    for (const row of now) row.fill(none, Math.max(0, low(i) - slope), high(i) + slope)
    for (let j = low(i); j <= high(i); j++) {
      const at = i * width + (j - low(i))
      if (i === 0 && j === 0) {
        now[MATCH]![0] = 0
        continue
      }
      if (i > 0 && j > 0) {
        const own = score(i - 1, j - 1)
        if (own > none) {
          const best = Math.max(
            before[MATCH]![j - 1]!,
            before[LEFT]![j - 1]! - edge.left(i - 1),
            before[RIGHT]![j - 1]! - edge.right(j - 1),
          )
          now[MATCH]![j] = own + best
          from[MATCH]![at] =
            best === before[MATCH]![j - 1]
              ? MATCH
              : best === before[LEFT]![j - 1]! - edge.left(i - 1)
                ? LEFT
                : RIGHT
        }
      }
      if (i > 0) {
        const start = edge.left(i - 1)
        const options = [
          before[MATCH]![j]! - start,
          before[LEFT]![j]!,
          before[RIGHT]![j]! - start - edge.right(j),
        ]
        const best = Math.max(...options)
        now[LEFT]![j] = best - skip
        from[LEFT]![at] = options.indexOf(best)
      }
      if (j > low(i)) {
        const start = edge.right(j - 1)
        const options = [
          now[MATCH]![j - 1]! - start,
          now[LEFT]![j - 1]! - start - edge.left(i),
          now[RIGHT]![j - 1]!,
        ]
        const best = Math.max(...options)
        now[RIGHT]![j] = best - skip
        from[RIGHT]![at] = options.indexOf(best)
      }
    }
    ;[before, now] = [now, before]
  }
  return trace(n, m, before, from, (i, j) => i * width + (j - low(i)))
}

function rows(length: number): Float64Array[] {
  return [MATCH, LEFT, RIGHT].map(() => new Float64Array(length).fill(none))
}

function trace(
  n: number,
  m: number,
  ends: Float64Array[],
  from: Uint8Array[],
  at: (i: number, j: number) => number,
): [number, number][] {
  const scores = ends.map((row) => row[m]!)
  let state = scores.indexOf(Math.max(...scores))
  const pairs: [number, number][] = []
  for (let i = n, j = m; i > 0 || j > 0;) {
    const next = from[state]![at(i, j)]!
    if (state === MATCH) pairs.push([--i, --j])
    else if (state === LEFT) i--
    else j--
    state = next
  }
  return pairs.reverse()
}
