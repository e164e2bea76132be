import { listJoiners } from '../../../language/list-joiners.ts'
import type { Span } from '../../../model/article.ts'
import type { Remark } from '../../rule.ts'
import { remarkOn, type SegmentPair } from '../segment-pairs.ts'
import { areListed } from './listed-spans.ts'
import { matchingSpans, marksOf, markNames, standsAlone } from './marks.ts'
import { placeAt, placeIn, type MaskedText } from '../masked-text.ts'
import { mayTouch, SpanContexts } from './span-contexts.ts'

const touchable = ['link', 'code', 'strong', 'emphasis', 'delete'] as const

/** The spans of one kind in a segment and its counterpart, and what stands around them. */
interface Marked {
  segments: SegmentPair
  base: SpanContexts
  target: SpanContexts
  from: readonly Span[]
  to: readonly Span[]
  /**
   * Whether one of the translation's opens a line. Asked for when needed: most segments never do.
   */
  anyOpensLine: () => boolean
  /** Whether a letter touches one of the source's that reads as a text does, in any letter case. */
  touchingSides: (text: string) => { before: boolean; after: boolean }
}

/** Remarks on mark-up that stands on other words than in the source. */
export function* movedMarks(segments: SegmentPair): Iterable<Remark> {
  const [base, target] = [new SpanContexts(segments.base), new SpanContexts(segments.target)]
  for (const kind of touchable) {
    const [from, to] = [marksOf(segments.base, kind), marksOf(segments.target, kind)]
    if (from.length !== to.length) continue
    const anyOpensLine = once(() => to.some((span) => target.of(span).opensLine))
    const touchingSides = sidesTouchedIn(from, base)
    const marked = { segments, base, target, from, to, anyOpensLine, touchingSides }
    for (const [source, span] of matchingSpans(from, to)) {
      const remark =
        offItsLabel(marked, source, span) ??
        offItsName(marked, source, span) ??
        cutShort(segments, source, span) ??
        touches(marked, source, span)
      if (remark) yield remark
    }
  }
  yield* cutFromList(segments)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function sidesTouchedIn(from: readonly Span[], base: SpanContexts): Marked['touchingSides'] {
  const sidesByText = once(() => {
    const sides = new Map<string, { before: boolean; after: boolean }>()
    for (const span of from) {
      const { touchesBefore, touchesAfter } = base.of(span)
      const text = span.text.toLowerCase()
      const { before = false, after = false } = sides.get(text) ?? {}
      sides.set(text, { before: before || touchesBefore, after: after || touchesAfter })
    }
    return sides
  })
  return (text) => sidesByText().get(text.toLowerCase()) ?? { before: false, after: false }
}

/** A label is marked up to its colon in the source, and less or something else is marked here. */
function offItsLabel(
  { segments, base, target, anyOpensLine }: Marked,
  source: Span,
  span: Span,
): Remark | null {
  const [sourceContext, context] = [base.of(source), target.of(span)]
  if (!sourceContext.opensLine || !sourceContext.hasColon || context.hasColon) return null
  const { prose } = segments.target
  const lead = context.opensLine ? context.from : prose.lastIndexOf('\n', context.from - 1) + 1
  if (!context.opensLine && anyOpensLine()) return null
  const label = /^[^\n.?!:：]{1,80}[:：]/u.exec(prose.slice(lead, lead + 200))
  if (!label || (context.opensLine && !context.isBeforeWord)) return null
  const end = lead + label[0].length - 1
  const expected = prose.slice(lead, end).trim()
  const [from, to] = context.opensLine ? [context.from, end] : [context.from, context.to]
  const right = context.opensLine
    ? 'it to reach to the colon'
    : 'it on what stands before the colon'
  return {
    ...remarkOn(segments, placeIn(segments.target, from, to), source.place),
    reason: `Unexpected ${markNames[span.kind]} on \`${span.text}\`, expected ${right}: \`${expected}\``,
    expected,
    actual: span.text,
  }
}

/** A name that is marked in the source stands here unmarked, and something else is marked. */
function offItsName({ segments, to }: Marked, source: Span, span: Span): Remark | null {
  const name = source.text.trim()
  if (to.length !== 1 || !isName(name) || to[0]!.text.includes(name)) return null
  if (segments.base.prose.toLowerCase().includes(span.text.toLowerCase())) return null
  if (segments.base.prose.split(name).length !== 2 || !standsAlone(segments.target.prose, name))
    return null
  return {
    ...remarkOn(segments, span.place, source.place),
    reason: `Unexpected ${markNames[span.kind]} on \`${span.text}\`, expected it on \`${name}\``,
    expected: name,
    actual: span.text,
  }
}

/** The marked text begins or ends with an "and": it is too short, or holds a neighbour. */
function cutShort(segments: SegmentPair, source: Span, span: Span): Remark | null {
  if (span.kind === 'code' || joinerAtEdge(source.text, segments.base)) return null
  const joiner = joinerAtEdge(span.text, segments.target)
  if (joiner === null) return null
  return {
    ...remarkOn(segments, span.place, source.place),
    reason: `Unexpected ${markNames[span.kind]} on \`${span.text}\`, expected it without \`${joiner}\` at its edge, as on \`${source.text}\` in the source`,
    expected: source.text,
    actual: span.text,
  }
}

/** The "and" or "or" that a text of several words begins or ends with. */
function joinerAtEdge(text: string, { article }: MaskedText): string | null {
  const words = text.trim().split(/\s+/)
  if (words.length < 2) return null
  const joiners = listJoiners(article.locale)
  const edges = [words[0]!, words.at(-1)!].map((word) => word.toLowerCase())
  return edges.find((word) => /^\p{L}{2,}$/u.test(word) && joiners.has(word)) ?? null
}

function isName(text: string): boolean {
  return text.length > 2 && /\p{Lu}/u.test(text) && /^[\p{L}\p{N} ._-]+$/u.test(text)
}

/** Markup that had space or punctuation beside it and now has a letter. */
function touches(
  { segments, base, target, touchingSides }: Marked,
  source: Span,
  span: Span,
): Remark | null {
  const [sourceContext, context] = [base.of(source), target.of(span)]
  if (sourceContext.isCut || context.isCut || !(context.touchesBefore || context.touchesAfter))
    return null
  const { locale } = segments.target.article
  // Two that read alike may have changed places: `/w*n*4464` and `level *n*`.
  const alike = touchingSides(span.text)
  const [wasBefore, wasAfter] = [
    sourceContext.touchesBefore || alike.before,
    sourceContext.touchesAfter || alike.after,
  ]
  const before = context.touchesBefore && !wasBefore && !mayTouch(locale, 'before')
  const after = context.touchesAfter && !wasAfter && !mayTouch(locale, 'after')
  if (!before && !after) return null
  const { start, end } = span.place
  const { text } = segments.target.article
  const from = before ? start - lettersBefore(text.slice(Math.max(0, start - 40), start)) : start
  const to = after ? end + lettersAfter(text.slice(end, end + 40)) : end
  const place = placeAt(segments.target.article, from, to)
  const side = before && after ? 'both sides of' : before ? 'before' : 'after'
  return {
    ...remarkOn(segments, place, source.place),
    reason: `Unexpected letter ${before && after ? 'on both sides of' : `right ${side}`} the ${markNames[span.kind]} \`${span.text}\`, expected space or punctuation, as in the source`,
    actual: text.slice(from, to),
  }
}

function lettersBefore(text: string): number {
  return /[\p{L}\p{M}\p{N}]*$/u.exec(text)![0].length
}

function lettersAfter(text: string): number {
  return /^[\p{L}\p{M}\p{N}]*/u.exec(text)![0].length
}

/** Links of a list ("A or B") with more than the "or" between them: the first lost its end. */
function* cutFromList({ base, target }: SegmentPair): Iterable<Remark> {
  const [from, to] = [marksOf(base, 'link'), marksOf(target, 'link')]
  if (from.length !== to.length || from.length < 2) return
  for (const [index, span] of to.slice(0, -1).entries()) {
    const sourceLinks = from.slice(index, index + 2)
    if (!areListed(sourceLinks, base) || to[index + 1]!.target !== sourceLinks[1]!.target) continue
    // A name that is kept has lost nothing.
    if (span.text.toLowerCase() === sourceLinks[0]!.text.toLowerCase()) continue
    const between = target.article.text.slice(span.place.end, to[index + 1]!.place.start)
    const words = between.trim().split(/\s+/)
    const joint = words.at(-1)!
    const isCut = words.length > 2 && /^\s?\p{L}+[\p{L}\p{M}\p{N}\s-]*$/u.test(between)
    if (!isCut || !listJoiners(target.article.locale).has(joint)) continue
    yield {
      ...remarkOn({ base, target }, span.place, sourceLinks[0]!.place),
      reason: `Unexpected end of the link \`${span.text}\`, expected it to reach to the \`${joint}\``,
      expected: sourceLinks[0]!.text,
      actual: span.text,
    }
  }
}
