import type { Span } from '../../../model/article.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/segment-pairs.ts'
import {
  markKinds,
  marksOf,
  nameOfMark,
  unanswered,
  unmarkedCode,
} from '../../text/formatting/marks.ts'
import { movedMarks } from '../../text/formatting/moved-marks.ts'
import { strayMarks } from '../../text/formatting/stray-marks.ts'
import { placeIn, type Reading } from '../../text/masked-text.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const markup: Rule = {
  id: 'text/markup',
  severity: 'warn',
  says: "bold, italics, code or a link's text lost, added, moved off what they marked (also: a span followed by a space or punctuation in the source touches a letter in the translation), or left open",
  why: 'Mark-up tells a button from a word and a command from a sentence. On the wrong words it points to the wrong thing.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const one of judged(subject)) {
    const stray = [...open(one)]
    yield* stray
    if (stray.length === 0) yield* counted(one)
    yield* movedMarks(one)
    yield* wordless(one)
  }
}

/** A mark that was meant to open or close something and stands in the text. */
function* open(one: Judged): Iterable<Remark> {
  for (const { mark, at, name } of strayMarks(one)) {
    yield {
      ...remarkOn(one, placeIn(one.target, at, at + mark.length), wholeOf(one.base)),
      reason: `Unexpected \`${mark}\` in the text, expected ${name} that opens and closes`,
      actual: mark,
    }
  }
}

function* counted(one: Judged): Iterable<Remark> {
  const { base, target } = one
  const marks = markKinds.map((kind) => [marksOf(base, kind), marksOf(target, kind)] as const)
  const code = unmarkedCode(one)
  const lost = [...marks.flatMap(([from, to]) => unanswered(from, to)), ...code.lost]
  const added = [...marks.flatMap(([from, to]) => unanswered(to, from)), ...code.added]
  const take = ofAnotherKind(added)
  const taken = new Set<Span>()
  for (const span of lost) {
    const other = take(span.kind)
    if (other) taken.add(other)
    const right = other
      ? `expected ${nameOfMark[span.kind]}, as of \`${span.text}\` in the source`
      : `expected it on the counterpart of \`${span.text}\``
    const wrong = other
      ? `Unexpected ${nameOfMark[other.kind]} \`${other.text}\``
      : `Missing ${nameOfMark[span.kind]}`
    yield {
      ...remarkOn(one, other?.place ?? target.segment.place, span.place),
      reason: `${wrong}, ${right}`,
      ...shown(one, span, other),
    }
  }
  for (const span of added) {
    if (taken.has(span)) continue
    yield {
      ...remarkOn(one, span.place, wholeOf(base)),
      reason: `Unexpected ${nameOfMark[span.kind]} \`${span.text}\`, expected none, as in the source`,
      actual: span.text,
    }
  }
}

/** The texts that are marked; with their marks where these are all that differs. */
function shown(
  { base, target }: Judged,
  lost: Span,
  added: Span | null,
): { expected: string; actual: string | null } {
  if (added?.text !== lost.text) return { expected: lost.text, actual: added?.text ?? null }
  const written = ({ article }: Reading, { place }: Span): string =>
    article.text.slice(place.start, place.end)
  return { expected: written(base, lost), actual: written(target, added) }
}

/** Takes, at each call, the first span that is left and of another kind; null where there is none. */
function ofAnotherKind(spans: readonly Span[]): (kind: Span['kind']) => Span | null {
  const numbered = spans.map((span, index) => ({ span, index })).toReversed()
  const byKind = Map.groupBy(numbered, ({ span }) => span.kind)
  return (kind) => {
    let first: (typeof numbered)[number][] | null = null
    for (const [other, left] of byKind) {
      if (other === kind || left.length === 0) continue
      if (first === null || left.at(-1)!.index < first.at(-1)!.index) first = left
    }
    return first?.pop()?.span ?? null
  }
}

/** A link that nobody can see or select, its text gone. */
function* wordless(one: Judged): Iterable<Remark> {
  const isEmpty = ({ kind, text }: Span): boolean => kind === 'link' && text.trim() === ''
  if (one.base.segment.spans.some(isEmpty)) return
  const empty = one.target.segment.spans.filter(isEmpty)
  if (empty.length === 0) return
  const links = one.base.segment.spans.filter(({ kind }) => kind === 'link')
  const byTarget = new Map(links.toReversed().map((link) => [link.target, link]))
  for (const span of empty) {
    const source = byTarget.get(span.target)
    yield {
      ...remarkOn(one, span.place, source?.place ?? wholeOf(one.base)),
      reason: `Missing text of the link to \`${span.target ?? ''}\`, expected ${source ? `that of \`${source.text}\`` : 'one'}`,
      expected: source?.text ?? null,
    }
  }
}
