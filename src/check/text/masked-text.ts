import type { Article, Segment, Span, SpanKind } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { literals } from '../../parse/markdown/inline-literals.ts'
import { Lines } from '../../text/lines.ts'
import { Intervals } from '../../text/intervals.ts'
import { literalsInText, type LiteralInText } from './literals/literals-in-text.ts'
import { mappedText, type MappedText } from './mapped-text.ts'

/** What stands for something that does not translate. */
export const MASK = '\uFFFC'

/** A segment's text for judging: everything that does not translate is masked. */
export interface MaskedText {
  article: Article
  segment: Segment
  /** What a reader sees, with one U+FFFC for each stretch that does not translate. */
  prose: string
  /** Offset in the file of each unit of `prose`; one more, for its end. */
  offsets: number[]
  /** What stands behind each U+FFFC, in order. */
  masks: Mask[]
}

export interface Mask {
  kind: SpanKind | LiteralInText['kind']
  text: string
  target: string | null
  /** Its unit in `prose`. */
  index: number
  place: Place
}

type MaskedSpan = Omit<Mask, 'index'>

const maskedKinds = new Set<SpanKind>(['code', 'url', 'email', 'placeholder', 'no-loc'])

/** Left out of words and literals: `text/hidden-characters` judges these. */
const hiddenCharacter =
  /[\u00AD\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/
const hiddenCharacters = new RegExp(hiddenCharacter, 'g')

/** Every rule reads the same segments: each is masked once, and kept as long as it lives. */
const maskedBySegment = new WeakMap<Segment, MaskedText>()
const linesByArticle = new WeakMap<Article, Lines>()

/** A text without the characters that nobody sees. */
export function withoutHidden(text: string): string {
  return text.replace(hiddenCharacters, '')
}

export function maskedText(article: Article, segment: Segment): MaskedText {
  let masked = maskedBySegment.get(segment)
  if (!masked) maskedBySegment.set(segment, (masked = maskSegment(article, segment)))
  return masked
}

/** The place in the file of a range of a masked text's prose. */
export function placeIn(masked: MaskedText, from: number, to: number): Place {
  const start = masked.offsets[from] ?? masked.segment.place.end
  const end = to > from ? endOf(masked, to - 1) : start
  return placeAt(masked.article, start, end)
}

/** The place of a range of offsets in an article's file. */
export function placeAt(article: Article, start: number, end: number): Place {
  let articleLines = linesByArticle.get(article)
  if (!articleLines) linesByArticle.set(article, (articleLines = new Lines(article.text)))
  return articleLines.place(start, end)
}

/** What stands behind a U+FFFC of the prose. */
export function maskAt(masked: MaskedText, index: number): Mask | undefined {
  if (masked.prose[index] !== MASK) return undefined
  let [low, high] = [0, masked.masks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (masked.masks[middle]!.index < index) low = middle + 1
    else high = middle
  }
  const withMasks = masked.masks[low]
  return withMasks?.index === index ? withMasks : undefined
}

function endOf(masked: MaskedText, index: number): number {
  return maskAt(masked, index)?.place.end ?? masked.offsets[index]! + 1
}

function maskSegment(article: Article, segment: Segment): MaskedText {
  const mapped = mappedText(article, segment)
  const spans: MaskedSpan[] = segment.spans.filter((span) => maskedKinds.has(span.kind))
  const marked =
    segment.kind === 'title'
      ? titleLiterals(article, mapped)
      : outermostSpans([...spans, ...brokenCode(article, segment, mapped)])
  const taken = new Intervals(marked, ({ place }) => place)
  const unmarked = literalsInText(mapped.text)
    .map(({ kind, from, to }) => maskedSpan(article, mapped, kind, from, to))
    .filter(({ place }) => !taken.overlaps(place))
  return mask(article, segment, mapped, [...marked, ...unmarked].sort(byStart))
}

function mask(
  article: Article,
  segment: Segment,
  mapped: MappedText,
  spans: readonly MaskedSpan[],
): MaskedText {
  const end = mapped.offsets.length > 0 ? mapped.offsets.at(-1)! + 1 : segment.place.end
  // Most segments hold nothing but words.
  if (spans.length === 0 && !hiddenCharacter.test(mapped.text))
    return { article, segment, prose: mapped.text, offsets: [...mapped.offsets, end], masks: [] }
  const prose: string[] = []
  const offsets: number[] = []
  const masks: Mask[] = []
  let next = 0
  let last: MaskedSpan | null = null
  for (let index = 0; index < mapped.text.length; index++) {
    const offset = mapped.offsets[index]!
    while (next < spans.length && spans[next]!.place.end <= offset) next++
    const span = spans[next]
    if (span === undefined || offset < span.place.start) {
      last = null
      if (hiddenCharacter.test(mapped.text[index]!)) continue
      prose.push(mapped.text[index]!)
      offsets.push(offset)
    } else if (span !== last) {
      last = span
      masks.push({ ...span, text: withoutHidden(span.text), index: offsets.length })
      prose.push(MASK)
      offsets.push(span.place.start)
    }
  }
  offsets.push(end)
  return { article, segment, prose: prose.join(''), offsets, masks }
}

/** A title is no Markdown: its literals are found in its text. */
function titleLiterals(article: Article, mapped: MappedText): MaskedSpan[] {
  return literals(mapped.text).map(({ kind, text, target, at }) => ({
    ...maskedSpan(article, mapped, kind, at, at + text.length),
    target,
  }))
}

/** A cell that a `|` within code cut in two: what stands on the code's side of a lone backtick. */
function brokenCode(article: Article, segment: Segment, mapped: MappedText): MaskedSpan[] {
  const { text } = mapped
  const lone = text.indexOf('`')
  if (segment.kind !== 'cell' || lone < 0 || lone !== text.lastIndexOf('`')) return []
  const opens = /(?:^|[\s('"“”„«‘’])$/.test(text.slice(0, lone))
  const [from, to] = opens ? [lone, text.length] : [0, lone + 1]
  return [maskedSpan(article, mapped, 'code', from, to)]
}

function maskedSpan(
  article: Article,
  mapped: MappedText,
  kind: Mask['kind'],
  from: number,
  to: number,
): MaskedSpan {
  const place = placeAt(article, mapped.offsets[from]!, mapped.offsets[to - 1]! + 1)
  return { kind, text: mapped.text.slice(from, to), target: null, place }
}

/** The spans that are within no other. */
function outermostSpans(spans: readonly (Span | MaskedSpan)[]): MaskedSpan[] {
  const kept: MaskedSpan[] = []
  for (const span of [...spans].sort(byStart)) {
    const last = kept.at(-1)
    if (!last || span.place.start >= last.place.end) kept.push(span)
  }
  return kept
}

function byStart(a: { place: Place }, b: { place: Place }): number {
  return a.place.start - b.place.start || b.place.end - a.place.end
}
