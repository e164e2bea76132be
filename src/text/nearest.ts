/** The known name that was most likely meant, or null where none is near: "did you mean". */
export function nearest(written: string, known: Iterable<string>): string | null {
  const wanted = written.toLowerCase()
  const allowed = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | null = null
  let least = allowed + 1
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) >= least) continue
    const steps = distance(wanted, name.toLowerCase())
    if (steps < least) [best, least] = [name, steps]
  }
  return best
}

/** Letters added, dropped, changed or swapped with their neighbour. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1)
      }
      next.push(least)
    }
    ;[before, row] = [row, next]
  }
  return row[b.length]!
}
