import type { Article, Segment, Span, SpanKind } from '../../../src/model/article.ts'
import { maskedText, type MaskedText } from '../../../src/check/text/masked-text.ts'
import { counterpart, type Edit, type Ground } from '../ground.ts'

/** A translated segment of text, with the source's and what stands in the file. */
export interface Text {
  segment: Segment
  source: Segment
  reading: MaskedText
  /** The segment's Markdown. */
  raw: string
}

/** Every translated segment of prose that answers one of the source's. */
export function texts(ground: Ground): Text[] {
  return ground.target.segments.flatMap((segment) => {
    const source = counterpart(ground, segment)
    if (!source || segment.kind === 'code' || segment.kind === 'html') return []
    const { start, end } = segment.place
    const raw = ground.target.text.slice(start, end)
    return [{ segment, source, reading: maskedText(ground.target, segment), raw }]
  })
}

/** Those that are no entry's name and code: what goes wrong there is for the rules of codes. */
export function proseTexts(ground: Ground): Text[] {
  const { row } = ground.catalog.patterns
  return texts(ground).filter(({ source }) => !row?.(source.plain))
}

/** Segments without mark-up, so that an edit of their words is that alone. */
export function bareTexts(ground: Ground): Text[] {
  return texts(ground).filter(
    ({ segment, reading, source }) =>
      segment.spans.length === 0 && reading.masks.length === 0 && source.spans.length === 0,
  )
}

/** Exchanges all of a segment's Markdown. */
export function replaceAll({ segment, source }: Text, text: string): Edit {
  return { start: segment.place.start, end: segment.place.end, text, source: source.place }
}

/** Exchanges a stretch of a segment's prose. */
export function replaceProse(
  { reading, source }: Text,
  from: number,
  to: number,
  text: string,
): Edit {
  const start = reading.offsets[from]!
  const end = to > from ? reading.offsets[to - 1]! + 1 : start
  return { start, end, text, source: source.place }
}

/** Exchanges a span's Markdown. */
export function replaceSpan({ source }: Text, span: Span, text: string): Edit {
  return { start: span.place.start, end: span.place.end, text, source: source.place }
}

export function spansOf({ segment }: Text, kind: SpanKind): Span[] {
  return segment.spans.filter((span) => span.kind === kind)
}

export function rawOf(
  article: Article,
  { place }: { place: { start: number; end: number } },
): string {
  return article.text.slice(place.start, place.end)
}

/** The first match of a pattern in a segment's prose, as an edit. */
export function editMatch(
  text: Text,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | null,
): Edit[] {
  const match = pattern.exec(text.reading.prose)
  const replacement = match ? by(match) : null
  if (!match || replacement === null) return []
  return [replaceProse(text, match.index, match.index + match[0].length, replacement)]
}

/** Whole lines, with their line ends. */
export function removeLines(
  { target }: Ground,
  from: number,
  to: number,
  source: Edit['source'],
): Edit {
  const start = target.text.lastIndexOf('\n', from - 1) + 1
  const next = target.text.indexOf('\n', to)
  return { start, end: next < 0 ? target.text.length : next + 1, text: '', source }
}
