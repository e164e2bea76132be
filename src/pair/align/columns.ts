/** Which column of a table became which, of two versions in one language. */
import { chain, gaps, unique } from './ascending-chain.ts'

/** Two columns that answer each other; null on one side: it came or went. */
export type Columns = [number | null, number | null][]

/** From the left, but for what stands once in both headers: a column in between shifts nothing. */
export function columns(header: readonly string[], other: readonly string[]): Columns {
  const same = chain(unique(header, other))
  const between = gaps(same, header.length, other.length).map(([i, toI, j, toJ]) =>
    fromTheLeft(toI - i, toJ - j).map(([a, b]): Columns[number] => [
      a === null ? null : i + a,
      b === null ? null : j + b,
    ]),
  )
  return between.flatMap((pairs, at): Columns => (at === 0 ? pairs : [same[at - 1]!, ...pairs]))
}

/** A column too few or too many is at the end. */
export function fromTheLeft(n: number, m: number): Columns {
  return Array.from({ length: Math.max(n, m) }, (_, at) => [at < n ? at : null, at < m ? at : null])
}
