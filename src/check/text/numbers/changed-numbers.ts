import type { Judged } from '../segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { Elsewhere } from './elsewhere.ts'
import { knowsNumberWords, spelledNumbers } from '../../../language/number-words.ts'
import type { NumberToken } from './number-token.ts'
import { numbers } from './read-numbers.ts'
import { datedMonths, monthsIn, type DatedMonth } from '../../../language/months.ts'
import { changedUnits } from './changed-units.ts'
import type { Reading } from '../masked-text.ts'
import { isCode, SameNumbers, shares } from './same-number.ts'

/** A number as it stands in a reading's prose. */
export interface Figure {
  text: string
  from: number
  to: number
}

export interface NumberChange {
  lost: Figure | null
  added: Figure | null
  /** At most a small whole number was written as a word, or otherwise. */
  isSpelled: boolean
}

/** What became of the source's numbers: lost, invented or changed, one by one. */
export function changedNumbers({ base, target }: Judged): NumberChange[] {
  const [from, to] = [numbersOf(base), numbersOf(target)]
  const [source, own] = [new Elsewhere(base), new Elsewhere(target)]
  const { lost, added } = unanswered(from, to)
  const mark = listMark(target)
  const apart = dropSplit(
    own.without(lost.filter(({ text }) => text !== mark)),
    source.without(added),
  )
  const [more, left] = dropSplit(apart[1], apart[0])
  const isRepeated = repeated(from, to)
  const changes = coupled(left, more, alike())
    .filter((pair) => (pair.lost && pair.added) || !isRepeated(pair))
    .map((pair): NumberChange => ({
      ...pair,
      isSpelled: isMild(pair, base, target),
    }))
  const others = [...changedUnits(base, target, from, to), ...changedMonths(base, target, from, to)]
  if (changes.length + others.length > 0)
    return [...changes, ...others.map((other) => ({ ...other, isSpelled: false }))]
  return changedWords({ base, target, source, own, from, to })
}

/** One month's name for another's, neither of which the other side says in any way. */
function changedMonths(
  base: Reading,
  target: Reading,
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): { lost: Figure; added: Figure }[] {
  const [lost] = unsaidMonths(base, target, to)
  const [added, another] = unsaidMonths(target, base, from)
  return lost && added && !another ? [{ lost, added }] : []
}

function unsaidMonths(
  { prose, article }: Reading,
  other: Reading,
  figures: readonly NumberToken[],
): DatedMonth[] {
  const theirs = monthsIn(other.prose.toLowerCase(), other.article.locale)
  const wholes = new Set(figures.map(({ whole }) => whole))
  return datedMonths(prose, article.locale).filter(
    ({ month }) => !theirs.has(month) && !wholes.has(month),
  )
}

/** A number at the begin of a text that Markdown takes for a list's: the reader sees it still. */
function listMark({ article, segment }: Reading): string | null {
  const before = article.text.slice(Math.max(0, segment.place.start - 12), segment.place.start)
  return segment.kind === 'item' ? (/(\d+)[.)]\s+$/.exec(before)?.[1] ?? null) : null
}

function numbersOf({ prose, article }: Reading): NumberToken[] {
  return /\p{Nd}/u.test(prose) ? numbers(prose, article.locale) : []
}

/** As written first, then by any reading that both sides share. */
function unanswered(
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): { lost: NumberToken[]; added: NumberToken[] } {
  const free = new Set(to)
  const isFree = (one: NumberToken): boolean => free.has(one)
  const byText = Map.groupBy(to, ({ text }) => text)
  const asWritten = new Map([...byText].map(([text, same]) => [text, new Written(same)]))
  const written = from.filter((one) => !take(asWritten.get(one.text)?.first(one, isFree)))
  const numbers = written.length === 0 ? null : new SameNumbers(to, (one) => one)
  const meant = written.filter((one) => !take(numbers?.first(one, isFree)))
  const shouted = meant.some(isSmall) ? new SameNumbers(to.flatMap(inCapitals), quiet) : null
  const lost = meant.filter(
    (one) => !isSmall(one) || !take(shouted?.first(one, ({ one }) => free.has(one))?.one),
  )
  return { lost, added: [...free] }

  function take(one: NumberToken | undefined): boolean {
    return one !== undefined && free.delete(one)
  }
}

/** Numbers that are written alike, by what they can be read as. */
class Written {
  readonly #byReadings: readonly NumberToken[][]

  constructor(alike: readonly NumberToken[]) {
    const groups = Map.groupBy(alike, ({ readings }) => readings.join(' '))
    this.#byReadings = [...groups.values()].map((some) => some.toReversed())
  }

  /** The first that is free and reads like another that is written so, too. */
  first(one: NumberToken, isFree: (other: NumberToken) => boolean): NumberToken | undefined {
    let first: NumberToken | undefined
    for (const group of this.#byReadings) {
      while (group.length > 0 && !isFree(group.at(-1)!)) group.pop()
      const other = group.at(-1)
      if (other === undefined || readsOtherwise(one, other)) continue
      if (first === undefined || other.from < first.from) first = other
    }
    return first
  }
}

/** `1,000` kept from the source where a comma is the decimal separator: one, not a thousand. */
function readsOtherwise(one: NumberToken, other: NumberToken): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(one.text) && !shares(one, other)
}

function isSmall({ text }: NumberToken): boolean {
  return /^\p{L}*\p{Ll}\d+$/u.test(text)
}

/** `FILE1` that was `file1`: a word still, which is in capitals for whatever reason. */
function inCapitals(one: NumberToken): { one: NumberToken; figures: string }[] {
  const figures = /^\p{Lu}{2,}(\d+)$/u.exec(one.text)?.[1]
  return figures === undefined ? [] : [{ one, figures }]
}

function quiet({ one, figures }: { one: NumberToken; figures: string }): NumberToken {
  return { ...one, text: figures, readings: [`"${figures}`] }
}

/** A code that stands there too, if less often: the second time it may be "it". */
function repeated(from: readonly NumberToken[], to: readonly NumberToken[]) {
  const [source, own] = [from, to].map((all) => new SameNumbers(all, (one) => one))
  return ({ lost, added }: { lost: NumberToken | null; added: NumberToken | null }): boolean => {
    const one = (lost ?? added)!
    return isCode(one) && (lost ? own! : source!).has(one)
  }
}

/** `(3,4)` beside `(3, 4)`: one token here is several there. The lists without both. */
function dropSplit(whole: NumberToken[], parts: NumberToken[]): [NumberToken[], NumberToken[]] {
  const isWhole = ({ text }: NumberToken): boolean => /\d\D+\d/.test(text) && !/\p{L}/u.test(text)
  if (parts.length < 2 || !whole.some((one) => isWhole(one) && !isCode(one))) return [whole, parts]
  const left = Map.groupBy(parts.toReversed(), ({ text }) => text)
  const dropped = new Set<NumberToken>()
  for (const one of whole) {
    const figures = one.text.split(/\D+/)
    if (figures.length < 2 || isCode(one) || /\p{L}/u.test(one.text)) continue
    if (new Set(figures).size < figures.length || !figures.every((text) => left.get(text)?.length))
      continue
    dropped.add(one)
    for (const text of figures) dropped.add(left.get(text)!.pop()!)
  }
  const isLeft = (one: NumberToken): boolean => !dropped.has(one)
  return [whole.filter(isLeft), parts.filter(isLeft)]
}

/** A code is answered by a code, a quantity by a quantity; the more alike the better. */
function alike(): (a: NumberToken, b: NumberToken) => number {
  const likeness = likenesses()
  return (a, b) => {
    if (isCode(a) !== isCode(b)) return a.text.includes(b.text) ? 0.5 : 0
    return 0.01 + likeness(a.text.replace(',', '.'), b.text.replace(',', '.'))
  }
}

/** A small number that is gone may be spelled out in words that are not known here. */
function isMild(
  { lost, added }: { lost: NumberToken | null; added: NumberToken | null },
  base: Reading,
  target: Reading,
): boolean {
  if (lost && added) return false
  const { whole } = (lost ?? added)!
  const other = (lost ? target : base).article.locale
  return whole !== null && whole >= 1 && whole <= 12 && (whole <= 2 || !knowsNumberWords(other))
}

interface Sides {
  base: Reading
  target: Reading
  source: Elsewhere
  own: Elsewhere
  from: readonly NumberToken[]
  to: readonly NumberToken[]
}

/** `five times` that became `tre gånger`: a word for another number, and none for this one. */
function changedWords({ base, target, source, own, from, to }: Sides): NumberChange[] {
  const lost = unsaid(spelled(base), own, to)
  const added = unsaid(spelled(target), source, from)
  if (lost.length !== added.length) return []
  return lost.map((one, index) => ({ lost: one, added: added[index]!, isSpelled: true }))
}

type Spelled = Figure & { value: number }

function unsaid(words: Spelled[], other: Elsewhere, figures: readonly NumberToken[]): Spelled[] {
  const wholes = new Set(figures.map(({ whole }) => whole))
  return words.filter(({ value }) => !wholes.has(value) && !other.says(value))
}

function spelled({ prose, article }: Reading): Spelled[] {
  return spelledNumbers(prose, article.locale).map(({ value, from, word }) => ({
    value,
    text: prose.slice(from, from + word.length),
    from,
    to: from + word.length,
  }))
}
