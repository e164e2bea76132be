/** What of a text stands elsewhere now, and says what it said. */
import type { Side } from './compared-version.ts'

/**
 * Sections, from the heading on for as long as they are unchanged, of `same`, which stands once in
 * both, beside `fixed`, which is in order. A lone paragraph is not among them: in the place of
 * another it says something else than that did.
 */
export function movedSections(
  left: Side,
  right: Side,
  same: readonly [number, number][],
  fixed: readonly [number, number][],
): [number, number][] {
  const [before, after] = [new Set(fixed.map(([i]) => i)), new Set(fixed.map(([, j]) => j))]
  const found: [number, number][] = []
  for (const [i, j] of same) {
    if (left.units[i]!.kind !== 'heading') continue
    const run: [number, number][] = []
    for (
      let [a, b] = [i, j];
      a < left.keys.length && left.keys[a] === right.keys[b] && !before.has(a) && !after.has(b);
      a++, b++
    ) {
      run.push([a, b])
      before.add(a)
      after.add(b)
    }
    if (run.length > 1) for (const step of run) found.push(step)
  }
  return found
}

/** Whatever has no counterpart yet and is the same. */
export function moved(
  left: Side,
  right: Side,
  pairs: ReadonlyMap<number, number>,
): [number, number][] {
  const answered = new Set(pairs.values())
  const free = new Map<string, number[]>()
  left.keys.forEach((key, i) => {
    if (answered.has(i)) return
    const same = free.get(key)
    if (same === undefined) free.set(key, [i])
    else same.push(i)
  })
  for (const same of free.values()) same.reverse()
  const found: [number, number][] = []
  right.keys.forEach((key, j) => {
    const i = pairs.has(j) ? undefined : free.get(key)?.pop()
    if (i !== undefined) found.push([i, j])
  })
  return found
}
