import type { Span } from '../../../model.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import {
  answering,
  markKinds,
  marksOf,
  nameOfMark,
  standsAlone,
  unanswered,
  unmarkedCode,
} from '../../text/marks.ts'
import { strayMarks } from '../../text/stray-marks.ts'
import { around, mayTouch } from '../../text/touching.ts'
import { placeAt, placeIn } from '../../text/reading.ts'
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
    yield* moved(one)
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
  const lost: Span[] = []
  const added: Span[] = []
  for (const kind of markKinds) {
    const [from, to] = [marksOf(base, kind), marksOf(target, kind)]
    lost.push(...unanswered(from, to))
    added.push(...unanswered(to, from))
  }
  const code = unmarkedCode(one)
  lost.push(...code.lost)
  added.push(...code.added)
  for (const span of lost) {
    const instead = added.findIndex(({ kind }) => kind !== span.kind)
    const other = instead < 0 ? null : added.splice(instead, 1)[0]!
    const right = other
      ? `expected ${nameOfMark[span.kind]}, as of \`${span.text}\` in the source`
      : `expected it on the counterpart of \`${span.text}\``
    const wrong = other
      ? `Unexpected ${nameOfMark[other.kind]} \`${other.text}\``
      : `Missing ${nameOfMark[span.kind]}`
    yield {
      ...remarkOn(one, other?.place ?? target.segment.place, span.place),
      reason: `${wrong}, ${right}`,
      expected: span.text,
      actual: other?.text ?? null,
    }
  }
  for (const span of added) {
    yield {
      ...remarkOn(one, span.place, wholeOf(base)),
      reason: `Unexpected ${nameOfMark[span.kind]} \`${span.text}\`, expected none, as in the source`,
      actual: span.text,
    }
  }
}

const touchable = ['link', 'code', 'strong', 'emphasis', 'delete'] as const

function* moved(one: Judged): Iterable<Remark> {
  for (const kind of touchable) {
    const [from, to] = [marksOf(one.base, kind), marksOf(one.target, kind)]
    if (from.length !== to.length) continue
    for (const [source, span] of answering(from, to)) {
      const remark =
        offItsWords(one, source, span) ??
        offItsName(one, source, span) ??
        touches(one, source, span)
      if (remark) yield remark
    }
  }
}

/** A label that stands before its colon in the source has lost a word here, or is another. */
function offItsWords(one: Judged, source: Span, span: Span): Remark | null {
  const [theirs, own] = [around(one.base, source), around(one.target, span)]
  if (!theirs.opens || !theirs.colon || own.colon) return null
  const { prose } = one.target
  const lead = own.opens ? own.from : prose.lastIndexOf('\n', own.from - 1) + 1
  const others = marksOf(one.target, span.kind)
  if (!own.opens && others.some((other) => around(one.target, other).opens)) return null
  const label = /^[^\n.?!:：]{1,80}[:：]/u.exec(prose.slice(lead))
  if (!label || (own.opens && !own.word)) return null
  const end = lead + label[0].length - 1
  const expected = prose.slice(lead, end).trim()
  const [from, to] = own.opens ? [own.from, end] : [own.from, own.to]
  const right = own.opens ? 'it to reach to the colon' : 'it on what stands before the colon'
  return {
    ...remarkOn(one, placeIn(one.target, from, to), source.place),
    reason: `Unexpected ${nameOfMark[span.kind]} on \`${span.text}\`, expected ${right}: \`${expected}\``,
    expected,
    actual: span.text,
  }
}

/** What was marked is a name that stands here unmarked, and something else is marked instead. */
function offItsName(one: Judged, source: Span, span: Span): Remark | null {
  const name = source.text.trim()
  const others = marksOf(one.target, span.kind)
  if (!isName(name) || others.some(({ text }) => text.includes(name))) return null
  if (others.length !== 1 || one.base.prose.toLowerCase().includes(span.text.toLowerCase()))
    return null
  if (one.base.prose.split(name).length !== 2 || !standsAlone(one.target.prose, name)) return null
  return {
    ...remarkOn(one, span.place, source.place),
    reason: `Unexpected ${nameOfMark[span.kind]} on \`${span.text}\`, expected it on \`${name}\``,
    expected: name,
    actual: span.text,
  }
}

function isName(text: string): boolean {
  return text.length > 2 && /\p{Lu}/u.test(text) && /^[\p{L}\p{N} ._-]+$/u.test(text)
}

/** Markup that had space or punctuation beside it and now has a letter. */
function touches(one: Judged, source: Span, span: Span): Remark | null {
  const [theirs, own] = [around(one.base, source), around(one.target, span)]
  if (theirs.isCut || own.isCut) return null
  const { locale } = one.target.article
  // Two that read alike may have changed places: `/w*n*4464` and `level *n*`.
  const alike = marksOf(one.base, source.kind)
    .filter(({ text }) => text.toLowerCase() === span.text.toLowerCase())
    .map((other) => around(one.base, other))
  const all = [theirs, ...alike]
  const before =
    own.touchesBefore && !all.some((each) => each.touchesBefore) && !mayTouch(locale, 'before')
  const after =
    own.touchesAfter && !all.some((each) => each.touchesAfter) && !mayTouch(locale, 'after')
  if (!before && !after) return null
  const { start, end } = span.place
  const { text } = one.target.article
  const from = before ? start - lettersBefore(text.slice(Math.max(0, start - 40), start)) : start
  const to = after ? end + lettersAfter(text.slice(end, end + 40)) : end
  const place = placeAt(one.target.article, from, to)
  const side = before && after ? 'both sides of' : before ? 'before' : 'after'
  return {
    ...remarkOn(one, place, source.place),
    reason: `Unexpected letter ${before && after ? 'on both sides of' : `right ${side}`} the ${nameOfMark[span.kind]} \`${span.text}\`, expected space or punctuation, as in the source`,
    actual: text.slice(from, to),
  }
}

function lettersBefore(text: string): number {
  return /[\p{L}\p{M}\p{N}]*$/u.exec(text)![0].length
}

function lettersAfter(text: string): number {
  return /^[\p{L}\p{M}\p{N}]*/u.exec(text)![0].length
}

/** A link that nobody can see or select, its text gone. */
function* wordless(one: Judged): Iterable<Remark> {
  const isEmpty = ({ kind, text }: Span): boolean => kind === 'link' && text.trim() === ''
  if (one.base.segment.spans.some(isEmpty)) return
  for (const span of one.target.segment.spans.filter(isEmpty)) {
    const source = one.base.segment.spans.find(
      ({ kind, target }) => kind === 'link' && target === span.target,
    )
    yield {
      ...remarkOn(one, span.place, source?.place ?? wholeOf(one.base)),
      reason: `Missing text of the link to \`${span.target ?? ''}\`, expected ${source ? `that of \`${source.text}\`` : 'one'}`,
      expected: source?.text ?? null,
    }
  }
}
