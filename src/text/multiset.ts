/** What one list has and the other has not, each as often as it is so. */
export interface Difference<A, B> {
  lost: A[]
  added: B[]
}

/** Compares two lists as multisets, by the keys of their members. */
export function difference<A, B>(
  from: readonly A[],
  to: readonly B[],
  keyOfFrom: (one: A) => string,
  keyOfTo: (one: B) => string,
): Difference<A, B> {
  const left = new Map<string, number>()
  for (const one of to) left.set(keyOfTo(one), (left.get(keyOfTo(one)) ?? 0) + 1)
  const lost = from.filter((one) => !take(left, keyOfFrom(one)))
  const right = new Map<string, number>()
  for (const one of from) right.set(keyOfFrom(one), (right.get(keyOfFrom(one)) ?? 0) + 1)
  const added = to.filter((one) => !take(right, keyOfTo(one)))
  return { lost, added }
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}
