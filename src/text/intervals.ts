/** A stretch by offsets. */
interface Stretch {
  start: number
  end: number
}

/**
 * Stretches of one text that are asked for by place. An answer takes the logarithm of their number,
 * and as many steps as it has members.
 */
export class Intervals<T> {
  /** By start; those of one start keep the order that they were given in. */
  readonly #items: readonly (Stretch & { item: T })[]
  /** A tree of the latest ends: each node holds the later of its two children's. */
  readonly #latest: number[]
  readonly #leaves: number
  /** The earliest end from each item on. */
  readonly #earliest: number[]

  constructor(items: readonly T[], stretchOf: (item: T) => Stretch) {
    this.#items = items
      .map((item) => {
        const { start, end } = stretchOf(item)
        return { item, start, end }
      })
      .sort((a, b) => a.start - b.start)
    const { length } = this.#items
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(length, 1)))
    this.#latest = Array<number>(2 * this.#leaves).fill(-Infinity)
    this.#items.forEach(({ end }, index) => (this.#latest[this.#leaves + index] = end))
    for (let node = this.#leaves - 1; node > 0; node--)
      this.#latest[node] = Math.max(this.#latest[2 * node]!, this.#latest[2 * node + 1]!)
    this.#earliest = Array<number>(length + 1).fill(Infinity)
    for (let index = length - 1; index >= 0; index--)
      this.#earliest[index] = Math.min(this.#items[index]!.end, this.#earliest[index + 1]!)
  }

  /** Those in which a stretch lies, their ends included, by where they begin. */
  around({ start, end }: Stretch): Generator<T> {
    return this.#reaching(1, 0, this.#leaves, this.#countBefore(start + 1), end)
  }

  /** Whether one lies around a stretch, their ends included. */
  isAround(stretch: Stretch): boolean {
    return !this.around(stretch).next().done
  }

  /** Whether one shares at least one unit with a stretch. */
  overlaps({ start, end }: Stretch): boolean {
    return !this.#reaching(1, 0, this.#leaves, this.#countBefore(end), start + 1).next().done
  }

  /** Whether one lies within a stretch, its ends included. */
  isWithin({ start, end }: Stretch): boolean {
    return this.#earliest[this.#countBefore(start)]! <= end
  }

  /** How many begin before an offset. */
  #countBefore(offset: number): number {
    let [low, high] = [0, this.#items.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#items[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Of the first `count` those that end at an offset or behind it. */
  *#reaching(node: number, from: number, to: number, count: number, end: number): Generator<T> {
    if (from >= count || this.#latest[node]! < end) return
    if (to - from === 1) return yield this.#items[from]!.item
    const middle = (from + to) >> 1
    yield* this.#reaching(2 * node, from, middle, count, end)
    yield* this.#reaching(2 * node + 1, middle, to, count, end)
  }
}
