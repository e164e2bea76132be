import type { Article, Segment, Span, SpanKind } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { literals } from '../../parse/markdown/inline-literals.ts'
import { Lines } from '../../text/lines.ts'
import { Intervals } from '../../text/intervals.ts'
import { literalText, type LiteralText } from './literal-text.ts'
import { writtenOf, type Written } from './mapped-text.ts'

/** What stands for something that does not translate. */
export const MASK = '\uFFFC'

/** A segment's text for judging: everything that does not translate is masked. */
export interface Reading {
  article: Article
  segment: Segment
  /** What a reader sees, with one U+FFFC for each stretch that does not translate. */
  prose: string
  /** Offset in the file of each unit of `prose`; one more, for its end. */
  at: number[]
  /** What stands behind each U+FFFC, in order. */
  masks: Mask[]
}

export interface Mask {
  kind: SpanKind | LiteralText['kind']
  text: string
  target: string | null
  /** Its unit in `prose`. */
  index: number
  place: Place
}

type Stretch = Omit<Mask, 'index'>

const masked = new Set<SpanKind>(['code', 'url', 'email', 'placeholder', 'no-loc'])

/** What nobody sees is `text/hidden-characters`' to judge: words and literals are read without. */
const hidden = /[\u00AD\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/
const allHidden = new RegExp(hidden, 'g')

/** Every rule reads the same segments: what was read is kept as long as its segment lives. */
const known = new WeakMap<Segment, Reading>()
const lines = new WeakMap<Article, Lines>()

/** A text without the characters that nobody sees. */
export function visible(text: string): string {
  return text.replace(allHidden, '')
}

export function read(article: Article, segment: Segment): Reading {
  let reading = known.get(segment)
  if (!reading) known.set(segment, (reading = readAfresh(article, segment)))
  return reading
}

/** The place of a stretch of a reading's prose. */
export function placeIn(reading: Reading, from: number, to: number): Place {
  const start = reading.at[from] ?? reading.segment.place.end
  const end = to > from ? endOf(reading, to - 1) : start
  return placeAt(reading.article, start, end)
}

/** The place of a stretch of a file. */
export function placeAt(article: Article, start: number, end: number): Place {
  let own = lines.get(article)
  if (!own) lines.set(article, (own = new Lines(article.text)))
  return own.place(start, end)
}

/** What stands behind a U+FFFC of the prose. */
export function maskAt(reading: Reading, index: number): Mask | undefined {
  if (reading.prose[index] !== MASK) return undefined
  let [low, high] = [0, reading.masks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reading.masks[middle]!.index < index) low = middle + 1
    else high = middle
  }
  const mask = reading.masks[low]
  return mask?.index === index ? mask : undefined
}

function endOf(reading: Reading, index: number): number {
  return maskAt(reading, index)?.place.end ?? reading.at[index]! + 1
}

function readAfresh(article: Article, segment: Segment): Reading {
  const written = writtenOf(article, segment)
  const spans: Stretch[] = segment.spans.filter((span) => masked.has(span.kind))
  const all =
    segment.kind === 'title'
      ? titleLiterals(article, written)
      : outermost([...spans, ...brokenCode(article, segment, written)])
  const taken = new Intervals(all, ({ place }) => place)
  const found = literalText(written.text)
    .map(({ kind, from, to }) => stretch(article, written, kind, from, to))
    .filter(({ place }) => !taken.overlaps(place))
  return mask(article, segment, written, [...all, ...found].sort(byStart))
}

function mask(
  article: Article,
  segment: Segment,
  written: Written,
  stretches: readonly Stretch[],
): Reading {
  const end = written.at.length > 0 ? written.at.at(-1)! + 1 : segment.place.end
  // Most segments hold nothing but words.
  if (stretches.length === 0 && !hidden.test(written.text))
    return { article, segment, prose: written.text, at: [...written.at, end], masks: [] }
  const prose: string[] = []
  const at: number[] = []
  const masks: Mask[] = []
  let next = 0
  let last: Stretch | null = null
  for (let index = 0; index < written.text.length; index++) {
    const offset = written.at[index]!
    while (next < stretches.length && stretches[next]!.place.end <= offset) next++
    const here = stretches[next]
    if (here === undefined || offset < here.place.start) {
      last = null
      if (hidden.test(written.text[index]!)) continue
      prose.push(written.text[index]!)
      at.push(offset)
    } else if (here !== last) {
      last = here
      masks.push({ ...here, text: visible(here.text), index: at.length })
      prose.push(MASK)
      at.push(here.place.start)
    }
  }
  at.push(end)
  return { article, segment, prose: prose.join(''), at, masks }
}

/** A title is no Markdown: its literals are found in its text. */
function titleLiterals(article: Article, written: Written): Stretch[] {
  return literals(written.text).map(({ kind, text, target, at }) => ({
    ...stretch(article, written, kind, at, at + text.length),
    target,
  }))
}

/** A cell that a `|` within code cut in two: what stands on the code's side of a lone backtick. */
function brokenCode(article: Article, segment: Segment, written: Written): Stretch[] {
  const { text } = written
  const lone = text.indexOf('`')
  if (segment.kind !== 'cell' || lone < 0 || lone !== text.lastIndexOf('`')) return []
  const opens = /(?:^|[\s('"“”„«‘’])$/.test(text.slice(0, lone))
  const [from, to] = opens ? [lone, text.length] : [0, lone + 1]
  return [stretch(article, written, 'code', from, to)]
}

function stretch(
  article: Article,
  written: Written,
  kind: Mask['kind'],
  from: number,
  to: number,
): Stretch {
  const place = placeAt(article, written.at[from]!, written.at[to - 1]! + 1)
  return { kind, text: written.text.slice(from, to), target: null, place }
}

/** Without what lies in another. */
function outermost(spans: readonly (Span | Stretch)[]): Stretch[] {
  const kept: Stretch[] = []
  for (const span of [...spans].sort(byStart)) {
    const last = kept.at(-1)
    if (!last || span.place.start >= last.place.end) kept.push(span)
  }
  return kept
}

function byStart(a: { place: Place }, b: { place: Place }): number {
  return a.place.start - b.place.start || b.place.end - a.place.end
}
