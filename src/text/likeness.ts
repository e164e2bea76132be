/** How alike two texts are, 0 to 1: their pairs of letters in common (Dice), case aside. */
export function likeness(a: string, b: string): number {
  return likenesses()(a, b)
}

/** `likeness` for texts that are compared with many others: each is read once. */
export function likenesses(): (a: string, b: string) => number {
  const known = new Map<string, Letters>()
  const read = (text: string): Letters => {
    let letters = known.get(text)
    if (!letters) known.set(text, (letters = lettersOf(text)))
    return letters
  }
  return (a, b) => {
    const [x, y] = [read(a), read(b)]
    const total = x.total + y.total
    if (total === 0) return a === b ? 1 : 0
    let common = 0
    for (const [pair, count] of x.pairs) common += Math.min(count, y.pairs.get(pair) ?? 0)
    return (2 * common) / total
  }
}

/** How many pairs of two lists are compared: far more than any honest text has. */
const mostPairs = 40_000

/**
 * What of a list may answer the `index`-th of another: all of it, or, of very many, what stands at
 * about the same place.
 */
export function neighbours<B>(
  from: readonly unknown[],
  to: readonly B[],
): (index: number) => readonly B[] {
  if (from.length * to.length <= mostPairs) return () => to
  const reach = Math.ceil(mostPairs / (2 * from.length))
  return (index) => {
    const middle = Math.round((index * to.length) / from.length)
    return to.slice(Math.max(0, middle - reach), middle + reach + 1)
  }
}

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
  const order = new Map(added.map((b, index) => [b, index]))
  const near = neighbours(lost, added)
  const scored = lost.flatMap((a, i) =>
    near(i).map((b) => ({ a, b, i, j: order.get(b)!, score: alike(a, b) })),
  )
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

/** The pairs of letters of a text, each with how often it stands there. */
interface Letters {
  pairs: ReadonlyMap<number, number>
  total: number
}

function lettersOf(text: string): Letters {
  const low = text.toLowerCase().replace(/\s+/g, ' ')
  const pairs = new Map<number, number>()
  for (let index = 1; index < low.length; index++) {
    const pair = low.charCodeAt(index - 1) * 0x10000 + low.charCodeAt(index)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { pairs, total: Math.max(0, low.length - 1) }
}
