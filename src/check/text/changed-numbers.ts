import type { Judged } from './judged.ts'
import { coupled, likeness } from './likeness.ts'
import { knowsWords, saysNumber, spelledOut } from './number-words.ts'
import type { NumberToken } from './number-token.ts'
import { numbers } from './numbers.ts'
import { datedMonths, monthsIn, type DatedMonth } from './months.ts'
import { changedUnits } from './changed-units.ts'
import type { Reading } from './reading.ts'
import { isCode, shares } from './same-number.ts'

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
  const { lost, added } = unanswered(from, to)
  const mark = listMark(target)
  const left = lost.filter(
    (one) => one.text !== mark && !isSaid(one, target) && !isMasked(one, target),
  )
  const more = added.filter((one) => !isSaid(one, base) && !isMasked(one, base))
  dropSplit(left, more)
  dropSplit(more, left)
  const changes = coupled(left, more, alike)
    .filter((pair) => (pair.lost && pair.added) || !isRepeated(pair, from, to))
    .map((pair): NumberChange => ({
      ...pair,
      isSpelled: isMild(pair, base, target),
    }))
  const others = [...changedUnits(base, target, from, to), ...changedMonths(base, target, from, to)]
  if (changes.length + others.length > 0)
    return [...changes, ...others.map((other) => ({ ...other, isSpelled: false }))]
  return changedWords(base, target, to, from)
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
  return datedMonths(prose, article.locale).filter(
    ({ month }) => !theirs.has(month) && !figures.some(({ whole }) => whole === month),
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
  const take = (match: (one: NumberToken) => boolean): boolean => {
    for (const one of free) if (match(one)) return free.delete(one)
    return false
  }
  const byText = Map.groupBy(to, ({ text }) => text)
  const written = from.filter((one) => {
    const same = byText
      .get(one.text)
      ?.find((other) => free.has(other) && !readsOtherwise(one, other))
    return same === undefined || !free.delete(same)
  })
  const meant = written.filter((one) => !take((other) => shares(one, other)))
  const lost = meant.filter((one) => !isSmall(one) || !take((other) => isShouted(one, other)))
  return { lost, added: [...free] }
}

/** `1,000` kept from the source where a comma is the decimal separator: one, not a thousand. */
function readsOtherwise(one: NumberToken, other: NumberToken): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(one.text) && !shares(one, other)
}

function isSmall({ text }: NumberToken): boolean {
  return /^\p{L}*\p{Ll}\d+$/u.test(text)
}

/** `file1` that became `FILE1`: a word still, which is in capitals for whatever reason. */
function isShouted({ readings }: NumberToken, other: NumberToken): boolean {
  const figures = /^\p{Lu}{2,}(\d+)$/u.exec(other.text)?.[1]
  return figures !== undefined && readings.includes(`"${figures}`)
}

/** A code that stands there too, if less often: the second time it may be "it". */
function isRepeated(
  { lost, added }: { lost: NumberToken | null; added: NumberToken | null },
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): boolean {
  const one = (lost ?? added)!
  return isCode(one) && (lost ? to : from).some((other) => shares(one, other))
}

/** Part of a literal on the other side: what became of that is `text/literals`' to say. */
function isMasked({ text }: NumberToken, { masks }: Reading): boolean {
  const own = text.toLowerCase()
  return masks.some(
    (mask) =>
      mask.text.toLowerCase().includes(own) ||
      (mask.kind === 'phone' && digitsOf(mask.text).includes(digitsOf(own))),
  )
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** `(3,4)` beside `(3, 4)`: one token here is several there. Takes both out of the lists. */
function dropSplit(whole: NumberToken[], parts: NumberToken[]): void {
  for (const one of whole.slice()) {
    const figures = one.text.split(/\D+/)
    if (figures.length < 2 || isCode(one) || /\p{L}/u.test(one.text)) continue
    const found = figures.map((text) => parts.find((part) => part.text === text))
    if (!found.every((part) => part !== undefined) || new Set(found).size < found.length) continue
    whole.splice(whole.indexOf(one), 1)
    for (const part of found) parts.splice(parts.indexOf(part), 1)
  }
}

/** Whether the other side says a small number in words, or as a month's name. */
function isSaid({ whole }: NumberToken, { prose, article }: Reading): boolean {
  if (whole === null || whole > 12) return false
  const text = prose.toLowerCase()
  return saysNumber(text, whole, article.locale) || monthsIn(text, article.locale).has(whole)
}

/** A code is answered by a code, a quantity by a quantity; the more alike the better. */
function alike(a: NumberToken, b: NumberToken): number {
  if (isCode(a) !== isCode(b)) return a.text.includes(b.text) ? 0.5 : 0
  return 0.01 + likeness(a.text.replace(',', '.'), b.text.replace(',', '.'))
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
  return whole !== null && whole >= 1 && whole <= 12 && (whole <= 2 || !knowsWords(other))
}

/** `five times` that became `tre gånger`: a word for another number, and none for this one. */
function changedWords(
  base: Reading,
  target: Reading,
  to: readonly NumberToken[],
  from: readonly NumberToken[],
): NumberChange[] {
  const [source, own] = [spelled(base), spelled(target)]
  const lost = source.filter(
    ({ value }) => !isSaid(token(value), target) && !to.some(({ whole }) => whole === value),
  )
  const added = own.filter(
    ({ value }) => !isSaid(token(value), base) && !from.some(({ whole }) => whole === value),
  )
  if (lost.length !== added.length) return []
  return lost.map((one, index) => ({ lost: one, added: added[index]!, isSpelled: true }))
}

function spelled({ prose, article }: Reading): (Figure & { value: number })[] {
  return spelledOut(prose, article.locale).map(({ value, at, word }) => ({
    value,
    text: prose.slice(at, at + word.length),
    from: at,
    to: at + word.length,
  }))
}

function token(whole: number): NumberToken {
  return { text: String(whole), from: 0, to: 0, readings: [], literal: false, whole }
}
