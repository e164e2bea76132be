/** Which segment of a text became which, of two versions in one language. */
import { diffArrays } from 'diff'
import type { Article } from '../model.ts'
import { chain, gaps, unique } from './chain.ts'
import { skip } from './score.ts'
import { align } from './sequence.ts'
import { pieces, split, substance, wording } from './substance.ts'
import { units, type Unit } from './units.ts'

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

interface Side {
  article: Article
  units: Unit[]
  keys: string[]
  words: Map<string, number>[]
}

function side(article: Article): Side {
  const all = units(article)
  return {
    article,
    units: all,
    keys: all.map((unit) =>
      unit.segments.map((index) => substance(article.segments[index]!)).join('\n'),
    ),
    words: all.map((unit) => counts(words(article, unit))),
  }
}

function words(article: Article, unit: Unit): string[] {
  const text = unit.segments.map((index) => wording(article.segments[index]!)).join(' ')
  return split(text.toLowerCase()).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function counts(all: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const one of all) found.set(one, (found.get(one) ?? 0) + 1)
  return found
}

/** By what stands once in both and is unchanged; between those, by the words in common. */
function inOrder(left: Side, right: Side): Map<number, number> {
  const fixed = chain(unique(left.keys, right.keys))
  const pairs = new Map(fixed.map(([i, j]) => [j, i]))
  for (const [i, toI, j, toJ] of gaps(fixed, left.units.length, right.units.length))
    for (const [a, b] of within(left, right, [i, toI, j, toJ])) pairs.set(b, a)
  return pairs
}

function within(
  left: Side,
  right: Side,
  [fromI, toI, fromJ, toJ]: [number, number, number, number],
): [number, number][] {
  const [n, m] = [toI - fromI, toJ - fromJ]
  if (n === 0 || m === 0) return []
  return align({
    n,
    m,
    score: (i, j) => likeness(left, right, fromI + i, fromJ + j),
    skip,
    division: {
      left: (i) => left.units[fromI + i]!.division,
      right: (j) => right.units[fromJ + j]!.division,
    },
    band: n * m > 4_000_000 ? 300 : Infinity,
  }).map(([i, j]) => [fromI + i, fromJ + j])
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

function moved(left: Side, right: Side, pairs: ReadonlyMap<number, number>): [number, number][] {
  const answered = new Set(pairs.values())
  const free = new Map<string, number[]>()
  left.keys.forEach((key, i) => {
    if (!answered.has(i)) free.set(key, [...(free.get(key) ?? []), i])
  })
  const found: [number, number][] = []
  right.keys.forEach((key, j) => {
    const i = pairs.has(j) ? undefined : free.get(key)?.shift()
    if (i !== undefined) found.push([i, j])
  })
  return found
}

/**
 * Units all of whose words are there before and after, in one order, wherever between two
 * unchanged units they stand: a paragraph cut in two, a list unwrapped.
 */
function redivided(left: Side, right: Side, pairs: ReadonlyMap<number, number>): Untouched {
  const same = [...pairs].filter(([j, i]) => left.keys[i] === right.keys[j])
  const [before, after] = [new Set(same.map(([, i]) => i)), new Set(same.map(([j]) => j))]
  const untouched: Untouched = { left: new Set(), right: new Set() }
  const fixed = chain(same.map(([j, i]) => [i, j]))
  for (const [i, toI, j, toJ] of gaps(fixed, left.units.length, right.units.length)) {
    const here = stretch(left, i, toI).filter(({ unit }) => !before.has(unit))
    const there = stretch(right, j, toJ).filter(({ unit }) => !after.has(unit))
    const touched = differing(here, there)
    for (const { unit } of here) if (!touched.left.has(unit)) untouched.left.add(unit)
    for (const { unit } of there) if (!touched.right.has(unit)) untouched.right.add(unit)
  }
  return untouched
}

interface Untouched {
  left: Set<number>
  right: Set<number>
}

interface Piece {
  text: string
  unit: number
}

function stretch({ article, units: all }: Side, from: number, to: number): Piece[] {
  return all
    .slice(from, to)
    .flatMap(({ segments }, at) =>
      segments
        .flatMap((index) => pieces(article.segments[index]!))
        .map((text) => ({ text, unit: from + at })),
    )
}

/** The units that hold a word which went or came. */
function differing(left: readonly Piece[], right: readonly Piece[]): Untouched {
  const touched: Untouched = { left: new Set(), right: new Set() }
  const parts = diffArrays(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
    { maxEditLength: 4000 },
  ) ?? [
    { removed: true, added: false, count: left.length },
    { removed: false, added: true, count: right.length },
  ]
  let [i, j] = [0, 0]
  for (const { removed, added, count } of parts) {
    if (removed) for (const { unit } of left.slice(i, i + count)) touched.left.add(unit)
    if (added) for (const { unit } of right.slice(j, j + count)) touched.right.add(unit)
    if (!added) i += count
    if (!removed) j += count
  }
  return touched
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
        found.push(...cells(left, right, left.units[i]!, unit))
      gone(i + 1)
    }
  })
  return found
}

/** The cells of two rows from the left; nothing is said of an empty cell too many. */
function cells(left: Side, right: Side, row: Unit, other: Unit): Correspondence[] {
  const count = Math.max(row.segments.length, other.segments.length)
  const isEmpty = ({ article }: Side, index: number | null) =>
    index === null || substance(article.segments[index]!) === ''
  return Array.from({ length: count }, (_, at) => ({
    before: row.segments[at] ?? null,
    after: other.segments[at] ?? null,
  })).filter(({ before, after }) => !isEmpty(left, before) || !isEmpty(right, after))
}
