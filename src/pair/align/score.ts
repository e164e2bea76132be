/** How well two units of an article and its translation answer each other. */
import { common, overlap, weigh, type Evidence, type Weights } from './token-weights.ts'
import { identities } from './same-anchors.ts'
import type { Unit } from './align-units.ts'

/** What an unmatched unit costs; a match is worth having above minus twice this. */
export const skip = 0.4

export interface Comparison {
  /**
   * How well two units answer each other: -Infinity where they cannot, about 1 for a pair of one
   * kind that nothing else speaks for or against.
   */
  score: (i: number, j: number) => number
  /** Whether something that does not translate makes them counterparts wherever they stand. */
  isCertain: (i: number, j: number) => boolean
  /** Pairs of one name, in whatever order they stand. */
  named: [number, number][]
}

/** Compares the units of two sequences. */
export function compare(left: readonly Unit[], right: readonly Unit[]): Comparison {
  const evidence = weigh(left, right)
  const named = identities(left, right)
  const [here, there] = [left.map(traits), right.map(traits)]
  const ratio = mean(there) / mean(here)
  const score = (i: number, j: number): number => {
    const [a, b] = [here[i]!, there[j]!]
    const kind = kinds[a.kind * names.length + b.kind]!
    if (kind === -Infinity || (a.code !== b.code && !reads(left[i]!, right[j]!))) return -Infinity
    const [name, other] = [named.left[i]!, named.right[j]!]
    if (name !== -1 && name === other) return kind + 4
    const isNamed = left[i]!.kind === 'row' ? name !== other : name !== -1 && other !== -1
    if (isNamed) return -Infinity
    return (
      kind -
      (a.header === b.header ? 0 : 0.7) -
      Math.min(0.6, 0.3 * Math.abs(a.depth - b.depth)) -
      Math.min(0.5, 0.25 * Math.abs(a.cells - b.cells)) +
      gain(evidence.left[i]!, evidence.right[j]!) -
      shape(a, b) -
      lengths(a, b, ratio)
    )
  }
  return {
    score,
    named: [...named.right].flatMap((i, j): [number, number][] => (i === -1 ? [] : [[i, j]])),
    isCertain: (i, j) =>
      score(i, j) > 1.6 ||
      (left[i]!.kind === right[j]!.kind &&
        isKin(evidence.left[i]!.words, evidence.right[j]!.words)),
  }
}

/** Whether texts share most of their names, and more than one: one was moved and written anew. */
function isKin(a: Weights, b: Weights): boolean {
  const shared = common(a, b)
  return shared >= 1.5 && shared * 4 >= a.total + b.total
}

/** Whether a block of code says what the paragraph says that may have become of it. */
function reads(a: Unit, b: Unit): boolean {
  return a.text.replace(/\s/g, '') === b.text.replace(/\s/g, '')
}

/** What two units have in common of what does not translate, -1.3 to 2.3. */
function gain(a: Evidence, b: Evidence): number {
  return overlap(a.fixed, b.fixed, 2.4, 1) + overlap(a.words, b.words, 1.2, 0.3)
}

const names: Unit['kind'][] = ['heading', 'paragraph', 'item', 'code', 'html', 'row']

/** Kinds that become one another by a lost mark, and what such a pair is worth. */
const others: Record<string, number> = {
  'item paragraph': 0.2,
  'heading paragraph': -0.1,
  'code paragraph': -0.4,
  'html paragraph': 0.1,
  'code item': -0.4,
  'html item': 0,
}

const kinds: number[] = names.flatMap((a) =>
  names.map((b) => (a === b ? 1 : (others[[a, b].sort().join(' ')] ?? -Infinity))),
)

/** What is compared, as numbers: millions of pairs are. */
interface Traits {
  kind: number
  depth: number
  cells: number
  header: boolean
  code: boolean
  length: number
  marks: number
  sentences: number
  questions: number
  ordinal: number
  repeats: boolean
}

function traits(unit: Unit): Traits {
  return {
    kind: names.indexOf(unit.kind),
    depth: unit.depth,
    cells: unit.kind === 'row' ? unit.segments.length : 0,
    header: unit.header,
    code: unit.kind === 'code',
    length: unit.length,
    marks: unit.marks,
    sentences: unit.sentences,
    questions: unit.questions,
    ordinal: unit.ordinal ?? 0,
    repeats: unit.repeats,
  }
}

/** How long a side's texts are on average; code is as long in every language. */
function mean(all: readonly Traits[]): number {
  const prose = all.filter(({ code }) => !code)
  return prose.reduce((sum, { length }) => sum + length, 1) / Math.max(prose.length, 1)
}

/** Bold words, sentences, questions, an item's number, a repetition mostly stay: up to 1.2. */
function shape(a: Traits, b: Traits): number {
  if (a.code || b.code) return 0
  return (
    Math.min(0.3, 0.1 * Math.abs(a.marks - b.marks)) +
    Math.min(0.2, 0.07 * Math.abs(a.sentences - b.sentences)) +
    Math.min(0.3, 0.15 * Math.abs(a.questions - b.questions)) +
    (a.ordinal === b.ordinal ? 0 : 0.2) +
    (a.repeats === b.repeats ? 0 : 0.2)
  )
}

/**
 * Long texts stay long in translation: up to 0.8 for lengths that do not go together, by how many
 * standard deviations they differ from what the articles' mean lengths suggest (after Gale and
 * Church, who found the variance to grow with the length).
 */
function lengths(a: Traits, b: Traits, ratio: number): number {
  if (a.code && b.code) return 0
  const deviation = (b.length - a.length * ratio) ** 2 / (6.8 * (a.length + b.length + 8))
  return Math.min(0.8, 0.1 * deviation)
}
