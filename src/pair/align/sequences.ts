/** The best order-keeping match of two sequences, with runs of what has no counterpart. */

export interface Sequences {
  /** Lengths. */
  n: number
  m: number
  /** How well two elements answer each other; -Infinity where they cannot. */
  score: (i: number, j: number) => number
  /** What an element without a counterpart costs. */
  skip: number
  /**
   * How strongly a sequence is divided before an element, 0 to 1: a run without counterparts is as
   * likely as the weaker of the divisions at its two ends.
   */
  division: { left: (i: number) => number; right: (j: number) => number }
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

/**
 * The ends that an alignment may have: a match; elements skipped on the left, in a run that began
 * at a weak division or at a strong one; the same on the right.
 */
const [MATCH, LEFT, LEFT_STRONG, RIGHT, RIGHT_STRONG] = [0, 1, 2, 3, 4]
const ends = [MATCH, LEFT, LEFT_STRONG, RIGHT, RIGHT_STRONG]

/** What a run costs by the division at its start, and by a weaker one at its end. */
const weight = 1.2
const strong = 0.7
const usual = { weak: 0.45, strong: 0.85 }

/** What beginning and ending a run before each element costs. */
interface Edges {
  open: Float64Array
  isStrong: Uint8Array
  closeWeak: Float64Array
  closeStrong: Float64Array
}

function edges(length: number, division: (index: number) => number): Edges {
  const at = Float64Array.from({ length: length + 1 }, (_, i) => (i === length ? 1 : division(i)))
  return {
    open: at.map((value) => weight * (1 - value)),
    isStrong: Uint8Array.from(at, (value) => (value >= strong ? 1 : 0)),
    closeWeak: at.map((value) => weight * Math.max(0, usual.weak - value)),
    closeStrong: at.map((value) => weight * Math.max(0, usual.strong - value)),
  }
}

class Grid {
  readonly given: Sequences
  readonly left: Edges
  readonly right: Edges
  readonly band: number
  /** Best scores by end and column, of the row above and of this one. */
  above: Float64Array[]
  here: Float64Array[]
  /** Which end each best score came from, by end, row and column within the band. */
  readonly from: Uint8Array[]
  readonly width: number
  /** What `best` found last. */
  origin = MATCH!

  constructor(given: Sequences) {
    const { n, m, division, band = Infinity } = given
    this.given = given
    this.band = Math.min(Math.max(band, 1), Math.max(n, m))
    this.left = edges(n, division.left)
    this.right = edges(m, division.right)
    this.width = Math.min(m, 2 * Math.ceil(this.band) + 2) + 1
    const columns = (): Float64Array[] => ends.map(() => new Float64Array(m + 1).fill(none))
    this.above = columns()
    this.here = columns()
    this.from = ends.map(() => new Uint8Array((n + 1) * this.width))
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
      if (i === 0 && j === 0) this.here[MATCH!]![0] = 0
      if (i > 0 && j > 0) this.match(i, j, at)
      if (i > 0) this.skipLeft(i, j, at)
      if (j > low) this.skipRight(i, j, at)
    }
  }

  match(i: number, j: number, at: number): void {
    const own = this.given.score(i - 1, j - 1)
    if (own <= none) return
    this.here[MATCH!]![j] = own + this.best(this.above, i - 1, j - 1, 4)
    this.from[MATCH!]![at] = this.origin
  }

  /** A run on the left comes before one on the right: which is first says nothing. */
  skipLeft(i: number, j: number, at: number): void {
    const open = this.above[MATCH!]![j]! - this.left.open[i - 1]!
    const begins = this.left.isStrong[i - 1] ? LEFT_STRONG : LEFT
    for (const end of [LEFT!, LEFT_STRONG!]) {
      const on = this.above[end]![j]!
      const isNew = end === begins && open > on
      this.here[end]![j] = (isNew ? open : on) - this.given.skip
      this.from[end]![at] = isNew ? MATCH! : end
    }
  }

  skipRight(i: number, j: number, at: number): void {
    const open = this.best(this.here, i, j - 1, 2) - this.right.open[j - 1]!
    const begins = this.right.isStrong[j - 1] ? RIGHT_STRONG : RIGHT
    const origin = this.origin
    for (const end of [RIGHT!, RIGHT_STRONG!]) {
      const on = this.here[end]![j - 1]!
      const isNew = end === begins && open > on
      this.here[end]![j] = (isNew ? open : on) - this.given.skip
      this.from[end]![at] = isNew ? origin : end
    }
  }

  /** The best way to have come to a place with all runs ended, of the first ends up to `last`. */
  best(row: Float64Array[], i: number, j: number, last: number): number {
    let best = row[MATCH!]![j]!
    this.origin = MATCH!
    for (let end = 1; end <= last; end++) {
      const edges = end <= 2 ? this.left : this.right
      const close = end === LEFT || end === RIGHT ? edges.closeWeak : edges.closeStrong
      const score = row[end]![j]! - close[end <= 2 ? i : j]!
      if (score <= best) continue
      best = score
      this.origin = end
    }
    return best
  }

  trace(): [number, number][] {
    const { n, m } = this.given
    this.best(this.here, n, m, 4)
    let end = this.origin
    const pairs: [number, number][] = []
    for (let i = n, j = m; i > 0 || j > 0;) {
      const before = this.from[end]![i * this.width + (j - this.low(i))]!
      if (end === MATCH) pairs.push([--i, --j])
      else if (end === LEFT || end === LEFT_STRONG) i--
      else j--
      end = before
    }
    return pairs.reverse()
  }
}
