import { listJoiners } from '../../../language/list-joiners.ts'
import type { Span } from '../../../model/article.ts'
import type { Remark } from '../../rule.ts'
import { remarkOn, type Judged } from '../segment-pairs.ts'
import { areListed } from '../list-separators.ts'
import { answering, marksOf, nameOfMark, standsAlone } from './marks.ts'
import { placeAt, placeIn, type Reading } from '../masked-text.ts'
import { mayTouch, Surroundings } from './span-context.ts'

const touchable = ['link', 'code', 'strong', 'emphasis', 'delete'] as const

/** The spans of one kind in a segment and its counterpart, and what stands around them. */
interface Marked {
  one: Judged
  base: Surroundings
  target: Surroundings
  from: readonly Span[]
  to: readonly Span[]
  /** Whether one of the translation's opens a line. Asked for when needed: most segments never do. */
  someOpens: () => boolean
  /** Whether a letter touches one of the source's that reads as a text does, in any letter case. */
  touched: (text: string) => { before: boolean; after: boolean }
}

/** Mark-up that is there and stands on other words than in the source. */
export function* movedMarks(one: Judged): Iterable<Remark> {
  const [base, target] = [new Surroundings(one.base), new Surroundings(one.target)]
  for (const kind of touchable) {
    const [from, to] = [marksOf(one.base, kind), marksOf(one.target, kind)]
    if (from.length !== to.length) continue
    const someOpens = once(() => to.some((span) => target.of(span).opens))
    const marked = { one, base, target, from, to, someOpens, touched: touching(from, base) }
    for (const [source, span] of answering(from, to)) {
      const remark =
        offItsWords(marked, source, span) ??
        offItsName(marked, source, span) ??
        cutShort(one, source, span) ??
        touches(marked, source, span)
      if (remark) yield remark
    }
  }
  yield* cutFromList(one)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function touching(from: readonly Span[], base: Surroundings): Marked['touched'] {
  const known = once(() => {
    const sides = new Map<string, { before: boolean; after: boolean }>()
    for (const span of from) {
      const { touchesBefore, touchesAfter } = base.of(span)
      const text = span.text.toLowerCase()
      const { before = false, after = false } = sides.get(text) ?? {}
      sides.set(text, { before: before || touchesBefore, after: after || touchesAfter })
    }
    return sides
  })
  return (text) => known().get(text.toLowerCase()) ?? { before: false, after: false }
}

/** A label that stands before its colon in the source has lost a word here, or is another. */
function offItsWords(
  { one, base, target, someOpens }: Marked,
  source: Span,
  span: Span,
): Remark | null {
  const [theirs, own] = [base.of(source), target.of(span)]
  if (!theirs.opens || !theirs.colon || own.colon) return null
  const { prose } = one.target
  const lead = own.opens ? own.from : prose.lastIndexOf('\n', own.from - 1) + 1
  if (!own.opens && someOpens()) return null
  const label = /^[^\n.?!:：]{1,80}[:：]/u.exec(prose.slice(lead, lead + 200))
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
function offItsName({ one, to }: Marked, source: Span, span: Span): Remark | null {
  const name = source.text.trim()
  if (to.length !== 1 || !isName(name) || to[0]!.text.includes(name)) return null
  if (one.base.prose.toLowerCase().includes(span.text.toLowerCase())) return null
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
  const joints = listJoiners(article.locale)
  const edges = [words[0]!, words.at(-1)!].map((word) => word.toLowerCase())
  return edges.find((word) => /^\p{L}{2,}$/u.test(word) && joints.has(word)) ?? null
}

function isName(text: string): boolean {
  return text.length > 2 && /\p{Lu}/u.test(text) && /^[\p{L}\p{N} ._-]+$/u.test(text)
}

/** Markup that had space or punctuation beside it and now has a letter. */
function touches({ one, base, target, touched }: Marked, source: Span, span: Span): Remark | null {
  const [theirs, own] = [base.of(source), target.of(span)]
  if (theirs.isCut || own.isCut || !(own.touchesBefore || own.touchesAfter)) return null
  const { locale } = one.target.article
  // Two that read alike may have changed places: `/w*n*4464` and `level *n*`.
  const alike = touched(span.text)
  const [wasBefore, wasAfter] = [
    theirs.touchesBefore || alike.before,
    theirs.touchesAfter || alike.after,
  ]
  const before = own.touchesBefore && !wasBefore && !mayTouch(locale, 'before')
  const after = own.touchesAfter && !wasAfter && !mayTouch(locale, 'after')
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
    if (!isCut || !listJoiners(target.article.locale).has(joint)) continue
    yield {
      ...remarkOn({ base, target }, span.place, theirs[0]!.place),
      reason: `Unexpected end of the link \`${span.text}\`, expected it to reach to the \`${joint}\``,
      expected: theirs[0]!.text,
      actual: span.text,
    }
  }
}
