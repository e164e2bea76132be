/** What of a message reads alike in every language, and how long it is. */
export interface VariantTraits {
  /** Addresses, code, placeholders, numbers. */
  fixed: readonly string[]
  /** Words in small letters: those that both sides hold are names, mostly. */
  words: readonly string[]
  /** In the letters of one language, whichever. */
  length: number
}

/**
 * Which of the variants of a message answer those of another text, in order: pairs of indices, as
 * many as the shorter list has. Where nothing tells them apart, it is the last ones that are alone.
 */
export function alignVariants(
  left: readonly VariantTraits[],
  right: readonly VariantTraits[],
): [number, number][] {
  if (left.length > right.length) return alignVariants(right, left).map(([j, i]) => [i, j])
  const isMany = left.length * right.length > most
  const score = (i: number, j: number) => (isMany ? 0 : likeness(left[i]!, right[j]!))
  return matchAll(left.length, right.length, score)
}

/** Past this many pairs to compare, order alone decides. */
const most = 10_000

/** A difference below this says nothing. */
const least = 0.05

/** The best match of all of `n` with some of `m`, in order; of two as good the one more to the left. */
function matchAll(
  n: number,
  m: number,
  score: (i: number, j: number) => number,
): [number, number][] {
  const room = m - n
  // By how many of `m` are left out before a pair.
  const best = Array.from({ length: n + 1 }, () => new Float64Array(room + 1))
  const skips = Array.from({ length: n }, () => new Uint8Array(room + 1))
  for (let i = n - 1; i >= 0; i--)
    for (let out = room; out >= 0; out--) {
      const take = score(i, i + out) + best[i + 1]![out]!
      const skip = out < room ? best[i]![out + 1]! : -Infinity
      skips[i]![out] = skip > take + least ? 1 : 0
      best[i]![out] = skips[i]![out] ? skip : take
    }
  const pairs: [number, number][] = []
  for (let i = 0, out = 0; i < n; i++) {
    while (skips[i]![out]) out++
    pairs.push([i, i + out])
  }
  return pairs
}

/** About 3 for all in common, 0 for nothing, less where one is far longer. */
function likeness(a: VariantTraits, b: VariantTraits): number {
  const far = Math.abs(Math.log(Math.max(a.length, 1) / Math.max(b.length, 1)))
  return 2 * share(a.fixed, b.fixed) + share(a.words, b.words) - Math.max(0, far - usual)
}

/** As far as the lengths of two translations are apart without saying anything. */
const usual = 0.35

function share(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1)
  let common = 0
  for (const one of b) {
    const count = left.get(one) ?? 0
    if (count > 0) common++
    left.set(one, count - 1)
  }
  return (2 * common) / (a.length + b.length)
}
