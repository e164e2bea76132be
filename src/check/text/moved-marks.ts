import type { Span } from '../../model.ts'
import type { Remark } from '../rule.ts'
import { remarkOn, type Judged } from './judged.ts'
import { areListed, jointsOf } from './joints.ts'
import { answering, marksOf, nameOfMark, standsAlone } from './marks.ts'
import { placeAt, placeIn, type Reading } from './reading.ts'
import { around, mayTouch } from './touching.ts'

const touchable = ['link', 'code', 'strong', 'emphasis', 'delete'] as const

/** Mark-up that is there and stands on other words than in the source. */
export function* movedMarks(one: Judged): Iterable<Remark> {
  for (const kind of touchable) {
    const [from, to] = [marksOf(one.base, kind), marksOf(one.target, kind)]
    if (from.length !== to.length) continue
    for (const [source, span] of answering(from, to)) {
      const remark =
        offItsWords(one, source, span) ??
        offItsName(one, source, span) ??
        cutShort(one, source, span) ??
        touches(one, source, span)
      if (remark) yield remark
    }
  }
  yield* cutFromList(one)
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

/** It ends or begins with an "and": the rest of what it marked is outside, or a neighbour within. */
function cutShort(one: Judged, source: Span, span: Span): Remark | null {
  if (span.kind === 'code' || edgeJoint(source.text, one.base)) return null
  const joint = edgeJoint(span.text, one.target)
  if (joint === null) return null
  return {
    ...remarkOn(one, span.place, source.place),
    reason: `Unexpected ${nameOfMark[span.kind]} on \`${span.text}\`, expected it without \`${joint}\` at its edge, as on \`${source.text}\` in the source`,
    expected: source.text,
    actual: span.text,
  }
}

/** The "and" or "or" that a text of several words begins or ends with. */
function edgeJoint(text: string, { article }: Reading): string | null {
  const words = text.trim().split(/\s+/)
  if (words.length < 2) return null
  const joints = jointsOf(article.locale)
  const edges = [words[0]!, words.at(-1)!].map((word) => word.toLowerCase())
  return edges.find((word) => /^\p{L}{2,}$/u.test(word) && joints.has(word)) ?? null
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

/** Links of a list ("A or B") between which more than the "or" stands here: the first lost its end. */
function* cutFromList({ base, target }: Judged): Iterable<Remark> {
  const [from, to] = [marksOf(base, 'link'), marksOf(target, 'link')]
  if (from.length !== to.length || from.length < 2) return
  for (const [index, span] of to.slice(0, -1).entries()) {
    const theirs = from.slice(index, index + 2)
    if (!areListed(theirs, base) || to[index + 1]!.target !== theirs[1]!.target) continue
    // A name that is kept has lost nothing.
    if (span.text.toLowerCase() === theirs[0]!.text.toLowerCase()) continue
    const between = target.article.text.slice(span.place.end, to[index + 1]!.place.start)
    const words = between.trim().split(/\s+/)
    const joint = words.at(-1)!
    const isCut = words.length > 2 && /^\s?\p{L}+[\p{L}\p{M}\p{N}\s-]*$/u.test(between)
    if (!isCut || !jointsOf(target.article.locale).has(joint)) continue
    yield {
      ...remarkOn({ base, target }, span.place, theirs[0]!.place),
      reason: `Unexpected end of the link \`${span.text}\`, expected it to reach to the \`${joint}\``,
      expected: theirs[0]!.text,
      actual: span.text,
    }
  }
}
