import type { Unit } from './align-units.ts'

/**
 * Which units an anchor makes each other's counterpart: the number of the left one, by unit of
 * either side; -1 where none does. A translated heading that carries the slug of the source's
 * heading as an anchor is such a pair; what its own words would make for a slug counts last, and
 * only where it stands once in both: the third of five headings alike is the second where one is lost.
 */
export function identities(
  left: readonly Unit[],
  right: readonly Unit[],
): { left: Int32Array; right: Int32Array } {
  const place = new Map<string, number>()
  left.forEach((unit, i) => {
    for (const key of new Set(unit.keys)) place.set(key, place.has(key) ? -1 : i)
  })
  const named = {
    left: new Int32Array(left.length).fill(-1),
    right: new Int32Array(right.length).fill(-1),
  }
  right.forEach((unit, j) => {
    const at = (key: string) => place.get(key) ?? -1
    const i =
      unit.anchors.map(at).find((one) => one >= 0) ??
      unit.keys.map(at).find((one) => one >= 0 && unit.isAlone && left[one]!.isAlone)
    if (i === undefined || named.left[i] !== -1) return
    named.left[i] = i
    named.right[j] = i
  })
  return named
}
