/** The longest run of pairs that ascends on both sides (patience sorting). */
export function chain(pairs: readonly [number, number][]): [number, number][] {
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d)
  const ends: number[] = []
  const before: (number | null)[] = []
  sorted.forEach(([i, j], index) => {
    let low = 0
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1
      const [k, l] = sorted[ends[middle]!]!
      if (l < j && k < i) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? null : ends[low - 1]!)
    ends[low] = index
  })
  const found: [number, number][] = []
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at]!) found.push(sorted[at]!)
  return found.reverse()
}

/** The stretches before, between and after the pairs of a chain: `[fromI, toI, fromJ, toJ]`. */
export function gaps(
  links: readonly [number, number][],
  n: number,
  m: number,
): [number, number, number, number][] {
  const all: [number, number][] = [[-1, -1], ...links, [n, m]]
  return all.slice(1).map(([i, j], at) => [all[at]![0] + 1, i, all[at]![1] + 1, j])
}

/** Pairs of what is the same on both sides and stands once on each. */
export function unique(left: readonly string[], right: readonly string[]): [number, number][] {
  const [here, there] = [once(left), once(right)]
  const pairs: [number, number][] = []
  for (const [key, i] of here) {
    const j = there.get(key)
    if (typeof i === 'number' && typeof j === 'number') pairs.push([i, j])
  }
  return pairs
}

function once(keys: readonly string[]): Map<string, number | null> {
  const places = new Map<string, number | null>()
  keys.forEach((key, index) => places.set(key, places.has(key) ? null : index))
  return places
}
