/** How alike two texts are, 0 to 1: their pairs of letters in common (Dice), case aside. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)]
  if (x.length + y.length === 0) return a === b ? 1 : 0
  const left = new Map<string, number>()
  for (const pair of y) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of x) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    common++
  }
  return (2 * common) / (x.length + y.length)
}

/** How many pairs of lost and added ones are compared: far more than any honest text has. */
const mostPairs = 40_000

/**
 * Sets lost and added ones beside each other, the most alike first; what is left stays alone. Of
 * very many only those that stand near each other in their lists are compared.
 */
export function coupled<A, B>(
  lost: readonly A[],
  added: readonly B[],
  alike: (a: A, b: B) => number,
): { lost: A | null; added: B | null }[] {
  const free = new Set(added)
  const isFew = lost.length * added.length <= mostPairs
  const reach = isFew ? Infinity : Math.ceil(mostPairs / (2 * lost.length))
  const scored = lost.flatMap((a, i) => {
    const from = Math.max(0, i - reach)
    const near = added.slice(from, i + reach + 1)
    return near.map((b, index) => ({ a, b, i, j: from + index, score: alike(a, b) }))
  })
  scored.sort((x, y) => y.score - x.score || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i)
  const partner = new Map<A, B>()
  for (const { a, b, score } of scored) {
    if (score <= 0 || partner.has(a) || !free.has(b)) continue
    partner.set(a, b)
    free.delete(b)
  }
  return [
    ...lost.map((a) => ({ lost: a, added: partner.get(a) ?? null })),
    ...added.filter((b) => free.has(b)).map((b) => ({ lost: null, added: b })),
  ]
}

function pairs(text: string): string[] {
  const low = text.toLowerCase().replace(/\s+/g, ' ')
  return Array.from({ length: Math.max(0, low.length - 1) }, (_, index) =>
    low.slice(index, index + 2),
  )
}
