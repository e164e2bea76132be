/** Which segment of a text became which, of two versions in one language. */
import type { Article } from '../../model/article.ts'
import { chain, gaps, unique } from '../align/ascending-chain.ts'
import { skip } from '../align/score.ts'
import { align } from '../align/sequences.ts'
import { columns, fromTheLeft } from '../align/columns.ts'
import { moved, movedSections } from './moved.ts'
import { redivided, type Untouched } from './resegmented.ts'
import { side, type Side } from './compared-version.ts'
import { substance } from './normalized.ts'

/** A segment and what became of it; null on one side: it was removed, or it is new. */
export interface Correspondence {
  before: number | null
  after: number | null
}

/**
 * In the order of `after`, what was removed where it stood. A segment that moved unchanged
 * corresponds to itself; text that was only divided into segments otherwise is left out.
 */
export function correspond(before: Article, after: Article): Correspondence[] {
  const [left, right] = [side(before), side(after)]
  const pairs = inOrder(left, right)
  for (const [i, j] of moved(left, right, pairs)) pairs.set(j, i)
  return order(left, right, pairs, redivided(left, right, pairs))
}

/**
 * By what stands once in both and is unchanged, sections that moved whole included; between those,
 * by the words in common.
 */
function inOrder(left: Side, right: Side): Map<number, number> {
  const same = unique(left.keys, right.keys)
  const fixed = inSections(left, same)
  const pairs = new Map([...fixed, ...movedSections(left, right, same, fixed)].map(flip))
  const taken = new Set(pairs.values())
  for (const [i, toI, j, toJ] of gaps(fixed, left.units.length, right.units.length)) {
    const is = range(i, toI).filter((at) => !taken.has(at))
    const js = range(j, toJ).filter((at) => !pairs.has(at))
    for (const [a, b] of within(left, right, is, js)) pairs.set(b, a)
  }
  for (const [i, j] of renamed(left, right, pairs)) pairs.set(j, i)
  return pairs
}

/** Headings that have no word in common, but stand over one text. */
function renamed(left: Side, right: Side, pairs: ReadonlyMap<number, number>): [number, number][] {
  const answered = new Set(pairs.values())
  return right.units.flatMap((unit, j): [number, number][] => {
    const i = (pairs.get(j + 1) ?? 0) - 1
    const heading = left.units[i]
    if (pairs.has(j) || answered.has(i) || heading?.kind !== 'heading') return []
    return unit.kind === 'heading' && unit.depth === heading.depth ? [[i, j]] : []
  })
}

/**
 * The headings that keep their order, then what does between them: of two sentences that changed
 * places, each says something else under its heading.
 */
function inSections(left: Side, same: readonly [number, number][]): [number, number][] {
  const headings = chain(same.filter(([i]) => left.units[i]!.kind === 'heading'))
  const section = (at: number, side: 0 | 1): number => {
    let [low, high] = [0, headings.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (headings[middle]![side] <= at) low = middle + 1
      else high = middle
    }
    return low
  }
  return chain(same.filter(([i, j]) => section(i, 0) === section(j, 1)))
}

function flip([i, j]: [number, number]): [number, number] {
  return [j, i]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

function within(
  left: Side,
  right: Side,
  is: readonly number[],
  js: readonly number[],
): [number, number][] {
  const [n, m] = [is.length, js.length]
  if (n === 0 || m === 0) return []
  return align({
    n,
    m,
    score: (i, j) => likeness(left, right, is[i]!, js[j]!),
    skip,
    division: {
      left: (i) => left.units[is[i]!]!.division,
      right: (j) => right.units[js[j]!]!.division,
    },
    band: n * m > 4_000_000 ? 300 : Infinity,
  }).map(([i, j]) => [is[i]!, js[j]!])
}

function likeness(left: Side, right: Side, i: number, j: number): number {
  if (left.keys[i] === right.keys[j]) return 3
  const [a, b] = [left.units[i]!, right.units[j]!]
  if ((a.kind === 'row') !== (b.kind === 'row')) return -Infinity
  const share = overlap(left.words[i]!, right.words[j]!)
  if (share >= 0.4) return 2 * share - (a.kind === b.kind ? 0 : 0.3)
  // In the same place, of the same kind and with a word in common it was rewritten.
  return share >= 0.15 && a.kind === b.kind ? share : -Infinity
}

function overlap(a: Map<string, number>, b: Map<string, number>): number {
  let [common, total] = [0, 0]
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0)
    total += count
  }
  for (const count of b.values()) total += count
  return total === 0 ? 1 : (2 * common) / total
}

function order(
  left: Side,
  right: Side,
  pairs: ReadonlyMap<number, number>,
  untouched: Untouched,
): Correspondence[] {
  const answered = new Set(pairs.values())
  const found: Correspondence[] = []
  const gone = (from: number) => {
    for (let i = from; i < left.units.length && !answered.has(i); i++)
      if (!untouched.left.has(i))
        for (const before of left.units[i]!.segments) found.push({ before, after: null })
  }
  gone(0)
  right.units.forEach((unit, j) => {
    const i = pairs.get(j)
    if (i === undefined) {
      if (!untouched.right.has(j))
        for (const after of unit.segments) found.push({ before: null, after })
    } else {
      if (!untouched.left.has(i) || !untouched.right.has(j))
        for (const cell of cells(left, right, i, j)) found.push(cell)
      gone(i + 1)
    }
  })
  return found
}

/** The cells of two rows; nothing is said of an empty cell too many. */
function cells(left: Side, right: Side, i: number, j: number): Correspondence[] {
  const [row, other] = [left.units[i]!.segments, right.units[j]!.segments]
  const [head, header] = [headerOf(left, i), headerOf(right, j)]
  const isWhole = head.length === row.length && header.length === other.length
  const isEmpty = ({ article }: Side, index: number | null) =>
    index === null || substance(article.segments[index]!) === ''
  return (isWhole ? columns(head, header) : fromTheLeft(row.length, other.length))
    .map(([a, b]) => ({
      before: a === null ? null : row[a]!,
      after: b === null ? null : other[b]!,
    }))
    .filter(({ before, after }) => !isEmpty(left, before) || !isEmpty(right, after))
}

/** What the cells of a row's header say; nothing for a unit that is no row. */
function headerOf({ article, units: all }: Side, index: number): string[] {
  for (let at = index; all[at]?.kind === 'row'; at--)
    if (all[at]!.header) return all[at]!.segments.map((one) => substance(article.segments[one]!))
  return []
}
