import type { Range } from '../../../model/place.ts'
import type { SegmentPair } from '../segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { OtherMentions } from './other-mentions.ts'
import { knowsNumberWords, spelledNumbers } from '../../../language/number-words.ts'
import type { NumberToken } from './number-token.ts'
import { numbers } from './read-numbers.ts'
import { datedMonths, monthsIn, type DatedMonth } from '../../../language/months.ts'
import { changedUnits } from './changed-units.ts'
import type { MaskedText } from '../masked-text.ts'
import { isCode, NumberIndex, sharesReading } from './number-index.ts'

/** A number, and where it stands in a masked text's prose. */
export interface NumberInText extends Range {
  text: string
}

export interface NumberChange {
  lost: NumberInText | null
  added: NumberInText | null
  /** Whether only the spelling of a small whole number may have changed. */
  isSpelled: boolean
}

/** The numbers that differ between two segments: lost, added or changed, one by one. */
export function changedNumbers({ base, target }: SegmentPair): NumberChange[] {
  const [from, to] = [numbersOf(base), numbersOf(target)]
  const [sourceMentions, targetMentions] = [new OtherMentions(base), new OtherMentions(target)]
  const { lost, added } = unmatchedTokens(from, to)
  const mark = listMark(target)
  const apart = dropSplit(
    targetMentions.without(lost.filter(({ text }) => text !== mark)),
    sourceMentions.without(added),
  )
  const [more, left] = dropSplit(apart[1], apart[0])
  const isRepeated = repeated(from, to)
  const changes = coupled(left, more, tokenLikeness())
    .filter((pair) => (pair.lost && pair.added) || !isRepeated(pair))
    .map((pair): NumberChange => ({
      ...pair,
      isSpelled: isMild(pair, base, target),
    }))
  const others = [...changedUnits(base, target, from, to), ...changedMonths(base, target, from, to)]
  if (changes.length + others.length > 0)
    return [...changes, ...others.map((other) => ({ ...other, isSpelled: false }))]
  return changedWords({ base, target, sourceMentions, targetMentions, from, to })
}

/** One month's name in place of another's, where neither text mentions the other's month. */
function changedMonths(
  base: MaskedText,
  target: MaskedText,
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): { lost: NumberInText; added: NumberInText }[] {
  const [lost] = unmentionedMonths(base, target, to)
  const [added, another] = unmentionedMonths(target, base, from)
  return lost && added && !another ? [{ lost, added }] : []
}

function unmentionedMonths(
  { prose, article }: MaskedText,
  other: MaskedText,
  figures: readonly NumberToken[],
): DatedMonth[] {
  const otherMonths = monthsIn(other.prose.toLowerCase(), other.article.locale)
  const wholes = new Set(figures.map(({ whole }) => whole))
  return datedMonths(prose, article.locale).filter(
    ({ month }) => !otherMonths.has(month) && !wholes.has(month),
  )
}

/** The number of a list item, which Markdown takes out of the text; null for any other segment. */
function listMark({ article, segment }: MaskedText): string | null {
  const before = article.text.slice(Math.max(0, segment.place.start - 12), segment.place.start)
  return segment.kind === 'item' ? (/(\d+)[.)]\s+$/.exec(before)?.[1] ?? null) : null
}

function numbersOf({ prose, article }: MaskedText): NumberToken[] {
  return /\p{Nd}/u.test(prose) ? numbers(prose, article.locale) : []
}

/** Matches numbers that are written alike first, then those that share a reading. */
function unmatchedTokens(
  from: readonly NumberToken[],
  to: readonly NumberToken[],
): { lost: NumberToken[]; added: NumberToken[] } {
  const free = new Set(to)
  const isFree = (token: NumberToken): boolean => free.has(token)
  const byText = Map.groupBy(to, ({ text }) => text)
  const asWritten = new Map([...byText].map(([text, same]) => [text, new TokensByReadings(same)]))
  const unlikeInWriting = from.filter(
    (token) => !take(asWritten.get(token.text)?.first(token, isFree)),
  )
  const numbers = unlikeInWriting.length === 0 ? null : new NumberIndex(to, (token) => token)
  const unlikeInValue = unlikeInWriting.filter((token) => !take(numbers?.first(token, isFree)))
  const capitals = unlikeInValue.some(isSmall)
    ? new NumberIndex(to.flatMap(inCapitals), asSmall)
    : null
  const lost = unlikeInValue.filter(
    (token) =>
      !isSmall(token) || !take(capitals?.first(token, (capital) => free.has(capital.token))?.token),
  )
  return { lost, added: [...free] }

  function take(token: NumberToken | undefined): boolean {
    return token !== undefined && free.delete(token)
  }
}

/** Numbers that are written alike, grouped by their readings. */
class TokensByReadings {
  readonly #byReadings: readonly NumberToken[][]

  constructor(tokens: readonly NumberToken[]) {
    const groups = Map.groupBy(tokens, ({ readings }) => readings.join(' '))
    this.#byReadings = [...groups.values()].map((group) => group.toReversed())
  }

  /** The first that is free and does not read otherwise than the token. */
  first(token: NumberToken, isFree: (other: NumberToken) => boolean): NumberToken | undefined {
    let first: NumberToken | undefined
    for (const group of this.#byReadings) {
      while (group.length > 0 && !isFree(group.at(-1)!)) group.pop()
      const other = group.at(-1)
      if (other === undefined || readsOtherwise(token, other)) continue
      if (first === undefined || other.from < first.from) first = other
    }
    return first
  }
}

/** `1,000` kept from the source where a comma is the decimal separator: one, not a thousand. */
function readsOtherwise(token: NumberToken, other: NumberToken): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(token.text) && !sharesReading(token, other)
}

function isSmall({ text }: NumberToken): boolean {
  return /^\p{L}*\p{Ll}\d+$/u.test(text)
}

/** `FILE1` for `file1`: the same word in capitals. */
function inCapitals(token: NumberToken): { token: NumberToken; figures: string }[] {
  const figures = /^\p{Lu}{2,}(\d+)$/u.exec(token.text)?.[1]
  return figures === undefined ? [] : [{ token, figures }]
}

function asSmall({ token, figures }: { token: NumberToken; figures: string }): NumberToken {
  return { ...token, text: figures, readings: [`"${figures}`] }
}

/** Tells codes that both texts have, one of them more often: the other may say "it". */
function repeated(from: readonly NumberToken[], to: readonly NumberToken[]) {
  const [sourceIndex, targetIndex] = [from, to].map(
    (tokens) => new NumberIndex(tokens, (token) => token),
  )
  return ({ lost, added }: { lost: NumberToken | null; added: NumberToken | null }): boolean => {
    const token = (lost ?? added)!
    return isCode(token) && (lost ? targetIndex! : sourceIndex!).has(token)
  }
}

/** Both lists without tokens that are one here and several there: `(3,4)` beside `(3, 4)`. */
function dropSplit(whole: NumberToken[], parts: NumberToken[]): [NumberToken[], NumberToken[]] {
  const isWhole = ({ text }: NumberToken): boolean => /\d\D+\d/.test(text) && !/\p{L}/u.test(text)
  if (parts.length < 2 || !whole.some((token) => isWhole(token) && !isCode(token)))
    return [whole, parts]
  const partsByText = Map.groupBy(parts.toReversed(), ({ text }) => text)
  const dropped = new Set<NumberToken>()
  for (const token of whole) {
    const figures = token.text.split(/\D+/)
    if (figures.length < 2 || isCode(token) || /\p{L}/u.test(token.text)) continue
    if (
      new Set(figures).size < figures.length ||
      !figures.every((text) => partsByText.get(text)?.length)
    )
      continue
    dropped.add(token)
    for (const text of figures) dropped.add(partsByText.get(text)!.pop()!)
  }
  const isLeft = (token: NumberToken): boolean => !dropped.has(token)
  return [whole.filter(isLeft), parts.filter(isLeft)]
}

/** How alike two tokens are, from 0 to 1; a code is like a quantity only if it contains it. */
function tokenLikeness(): (a: NumberToken, b: NumberToken) => number {
  const likeness = likenesses()
  return (a, b) => {
    if (isCode(a) !== isCode(b)) return a.text.includes(b.text) ? 0.5 : 0
    return 0.01 + likeness(a.text.replace(',', '.'), b.text.replace(',', '.'))
  }
}

/** Whether a lost number from 1 to 12 may be spelled out in words that are not known here. */
function isMild(
  { lost, added }: { lost: NumberToken | null; added: NumberToken | null },
  base: MaskedText,
  target: MaskedText,
): boolean {
  if (lost && added) return false
  const { whole } = (lost ?? added)!
  const other = (lost ? target : base).article.locale
  return whole !== null && whole >= 1 && whole <= 12 && (whole <= 2 || !knowsNumberWords(other))
}

interface Sides {
  base: MaskedText
  target: MaskedText
  sourceMentions: OtherMentions
  targetMentions: OtherMentions
  from: readonly NumberToken[]
  to: readonly NumberToken[]
}

/** `five times` that became `tre gånger`: a word for another number, and none for this one. */
function changedWords({
  base,
  target,
  sourceMentions,
  targetMentions,
  from,
  to,
}: Sides): NumberChange[] {
  const lost = unmentioned(spelledIn(base), targetMentions, to)
  const added = unmentioned(spelledIn(target), sourceMentions, from)
  if (lost.length !== added.length) return []
  return lost.map((spelled, index) => ({ lost: spelled, added: added[index]!, isSpelled: true }))
}

type SpelledInText = NumberInText & { value: number }

function unmentioned(
  words: SpelledInText[],
  other: OtherMentions,
  figures: readonly NumberToken[],
): SpelledInText[] {
  const wholes = new Set(figures.map(({ whole }) => whole))
  return words.filter(({ value }) => !wholes.has(value) && !other.mentions(value))
}

function spelledIn({ prose, article }: MaskedText): SpelledInText[] {
  return spelledNumbers(prose, article.locale).map(({ value, from, word }) => ({
    value,
    text: prose.slice(from, from + word.length),
    from,
    to: from + word.length,
  }))
}
