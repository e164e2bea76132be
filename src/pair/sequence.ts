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
  /** How far from the diagonal a match is looked for, in elements. Default: everywhere. */
  band?: number
}

/** Pairs of indices, both ascending (Gotoh's algorithm with costs that depend on the place). */
export function align(given: Sequences): [number, number][] {
  const grid = new Grid(given)
  for (let i = 0; i <= given.n; i++) grid.row(i)
  return grid.trace()
}

const none = -1e9
/** The three ends that an alignment may have: a match, an element skipped left, or right. */
const [MATCH, LEFT, RIGHT] = [0, 1, 2]

class Grid {
  readonly given: Sequences
  readonly edgeLeft: Float64Array
  readonly edgeRight: Float64Array
  readonly band: number
  /** Best scores by end and column, of the row above and of this one. */
  above: Float64Array[]
  here: Float64Array[]
  /** Which end each best score came from, by end, row and column within the band. */
  readonly from: Uint8Array[]
  readonly width: number

  constructor(given: Sequences) {
    const { n, m, edge, band = Infinity } = given
    this.given = given
    this.band = Math.min(Math.max(band, 1), Math.max(n, m))
    this.edgeLeft = Float64Array.from({ length: n + 1 }, (_, i) => edge.left(i))
    this.edgeRight = Float64Array.from({ length: m + 1 }, (_, j) => edge.right(j))
    this.width = Math.min(m, 2 * Math.ceil(this.band) + 2) + 1
    const columns = (): Float64Array[] =>
      [MATCH, LEFT, RIGHT].map(() => new Float64Array(m + 1).fill(none))
    this.above = columns()
    this.here = columns()
    this.from = [MATCH, LEFT, RIGHT].map(() => new Uint8Array((n + 1) * this.width))
  }

  low(i: number): number {
    return Math.max(0, Math.floor((i * this.given.m) / Math.max(this.given.n, 1) - this.band))
  }

  high(i: number): number {
    const { n, m } = this.given
    return Math.min(m, Math.ceil((i * m) / Math.max(n, 1) + this.band))
  }

  row(i: number): void {
    ;[this.above, this.here] = [this.here, this.above]
    for (const row of this.here) row.fill(none)
    const [low, high] = [this.low(i), this.high(i)]
    for (let j = low; j <= high; j++) {
      const at = i * this.width + (j - low)
      if (i === 0 && j === 0) this.here[MATCH]![0] = 0
      if (i > 0 && j > 0) this.match(i, j, at)
      if (i > 0) this.left(i, j, at)
      if (j > low) this.right(i, j, at)
    }
  }

  match(i: number, j: number, at: number): void {
    const own = this.given.score(i - 1, j - 1)
    if (own <= none) return
    const matched = this.above[MATCH]![j - 1]!
    const left = this.above[LEFT]![j - 1]! - this.edgeLeft[i - 1]!
    const right = this.above[RIGHT]![j - 1]! - this.edgeRight[j - 1]!
    this.take(MATCH, j, at, matched, left, right, own)
  }

  left(i: number, j: number, at: number): void {
    const start = this.edgeLeft[i - 1]!
    const matched = this.above[MATCH]![j]! - start
    const left = this.above[LEFT]![j]!
    const right = this.above[RIGHT]![j]! - start - this.edgeRight[j]!
    this.take(LEFT, j, at, matched, left, right, -this.given.skip)
  }

  right(i: number, j: number, at: number): void {
    const start = this.edgeRight[j - 1]!
    const matched = this.here[MATCH]![j - 1]! - start
    const left = this.here[LEFT]![j - 1]! - start - this.edgeLeft[i]!
    const right = this.here[RIGHT]![j - 1]!
    this.take(RIGHT, j, at, matched, left, right, -this.given.skip)
  }

  take(
    end: number,
    j: number,
    at: number,
    matched: number,
    left: number,
    right: number,
    own: number,
  ): void {
    const best = Math.max(matched, left, right)
    this.here[end]![j] = best + own
    this.from[end]![at] = best === matched ? MATCH : best === left ? LEFT : RIGHT
  }

  trace(): [number, number][] {
    const { n, m } = this.given
    const ends = this.here.map((row) => row[m]!)
    let end = ends.indexOf(Math.max(...ends))
    const pairs: [number, number][] = []
    for (let i = n, j = m; i > 0 || j > 0;) {
      const before = this.from[end]![i * this.width + (j - this.low(i))]!
      if (end === MATCH) pairs.push([--i, --j])
      else if (end === LEFT) i--
      else j--
      end = before
    }
    return pairs.reverse()
  }
}
