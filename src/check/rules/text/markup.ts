import type { Span } from '../../../model/article.ts'
import { segmentPairs, remarkOn, placeOfProse, type SegmentPair } from '../../text/segment-pairs.ts'
import {
  markKinds,
  marksOf,
  markNames,
  surplusSpans,
  unmarkedCode,
} from '../../text/formatting/marks.ts'
import { movedMarks } from '../../text/formatting/moved-marks.ts'
import { strayMarks } from '../../text/formatting/stray-marks.ts'
import { placeIn, type MaskedText } from '../../text/masked-text.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const markup: Rule = {
  id: 'text/markup',
  severity: 'warn',
  says: "bold, italics, code or a link's text lost, added, moved off what they marked (also: a span followed by a space or punctuation in the source touches a letter in the translation), or left open",
  why: 'Mark-up tells a button from a word and a command from a sentence. On the wrong words it points to the wrong thing.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const segments of segmentPairs(subject)) {
    const stray = [...strayRemarks(segments)]
    yield* stray
    if (stray.length === 0) yield* countRemarks(segments)
    yield* movedMarks(segments)
    yield* emptyLinks(segments)
  }
}

/** Remarks on marks that should open or close something and stand in the text as characters. */
function* strayRemarks(segments: SegmentPair): Iterable<Remark> {
  for (const { mark, offset, name } of strayMarks(segments)) {
    yield {
      ...remarkOn(
        segments,
        placeIn(segments.target, offset, offset + mark.length),
        placeOfProse(segments.base),
      ),
      reason: `Unexpected \`${mark}\` in the text, expected ${name} that opens and closes`,
      actual: mark,
    }
  }
}

function* countRemarks(segments: SegmentPair): Iterable<Remark> {
  const { base, target } = segments
  const marks = markKinds.map((kind) => [marksOf(base, kind), marksOf(target, kind)] as const)
  const code = unmarkedCode(segments)
  const lost = [...marks.flatMap(([from, to]) => surplusSpans(from, to)), ...code.lost]
  const added = [...marks.flatMap(([from, to]) => surplusSpans(to, from)), ...code.added]
  const take = ofAnotherKind(added)
  const taken = new Set<Span>()
  for (const span of lost) {
    const other = take(span.kind)
    if (other) taken.add(other)
    const right = other
      ? `expected ${markNames[span.kind]}, as of \`${span.text}\` in the source`
      : `expected it on the counterpart of \`${span.text}\``
    const wrong = other
      ? `Unexpected ${markNames[other.kind]} \`${other.text}\``
      : `Missing ${markNames[span.kind]}`
    yield {
      ...remarkOn(segments, other?.place ?? target.segment.place, span.place),
      reason: `${wrong}, ${right}`,
      ...expectedAndActual(segments, span, other),
    }
  }
  for (const span of added) {
    if (taken.has(span)) continue
    yield {
      ...remarkOn(segments, span.place, placeOfProse(base)),
      reason: `Unexpected ${markNames[span.kind]} \`${span.text}\`, expected none, as in the source`,
      actual: span.text,
    }
  }
}

/** The texts that are marked; as written, with their marks, where only the marks differ. */
function expectedAndActual(
  { base, target }: SegmentPair,
  lost: Span,
  added: Span | null,
): { expected: string; actual: string | null } {
  if (added?.text !== lost.text) return { expected: lost.text, actual: added?.text ?? null }
  const sourceText = ({ article }: MaskedText, { place }: Span): string =>
    article.text.slice(place.start, place.end)
  return { expected: sourceText(base, lost), actual: sourceText(target, added) }
}

/**
 * Takes, at each call, the first span that is left and of another kind; null where there is none.
 */
function ofAnotherKind(spans: readonly Span[]): (kind: Span['kind']) => Span | null {
  const numbered = spans.map((span, index) => ({ span, index })).toReversed()
  const byKind = Map.groupBy(numbered, ({ span }) => span.kind)
  return (kind) => {
    let first: (typeof numbered)[number][] | null = null
    for (const [other, spansOfKind] of byKind) {
      if (other === kind || spansOfKind.length === 0) continue
      if (first === null || spansOfKind.at(-1)!.index < first.at(-1)!.index) first = spansOfKind
    }
    return first?.pop()?.span ?? null
  }
}

/** Remarks on links without text, which nobody can see or select. */
function* emptyLinks(segments: SegmentPair): Iterable<Remark> {
  const isEmpty = ({ kind, text }: Span): boolean => kind === 'link' && text.trim() === ''
  if (segments.base.segment.spans.some(isEmpty)) return
  const empty = segments.target.segment.spans.filter(isEmpty)
  if (empty.length === 0) return
  const links = segments.base.segment.spans.filter(({ kind }) => kind === 'link')
  const byTarget = new Map(links.toReversed().map((link) => [link.target, link]))
  for (const span of empty) {
    const source = byTarget.get(span.target)
    yield {
      ...remarkOn(segments, span.place, source?.place ?? placeOfProse(segments.base)),
      reason: `Missing text of the link to \`${span.target ?? ''}\`, expected ${source ? `that of \`${source.text}\`` : 'one'}`,
      expected: source?.text ?? null,
    }
  }
}
