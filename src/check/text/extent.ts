import { decodeReferences } from '../../parse/references.ts'
import type { Article, Fix, Place, Segment } from '../../model.ts'
import { folded, type Folded } from './folded.ts'
import type { Judged } from './judged.ts'
import { placeAt, type Mask, type Reading } from './reading.ts'
import { writtenOf, type Written } from './written.ts'

/** Where a literal stands damaged, from its first character to its last. */
export interface Extent {
  /** As it stands there, for readers. */
  actual: string
  place: Place
  /** Writes it as the source does; null where more than the literal would be replaced. */
  fix: Fix | null
}

interface Spelling {
  written: Written
  /** Nothing of a text that is too long to be looked through. */
  whole: Folded
}

/** Each literal that is lost is looked for in the same text. */
const known = new WeakMap<Segment, Spelling>()

function spelling({ article, segment }: Reading): Spelling {
  let own = known.get(segment)
  if (!own) {
    const written = writtenOf(article, segment)
    const whole = folded(written.text.length > tooLong ? '' : written.text)
    known.set(segment, (own = { written, whole }))
  }
  return own
}

type Literal = Pick<Mask, 'text' | 'place'>

/**
 * Every place where a literal of the source stands in the translation with spaces, another case,
 * other dashes, digits or look-alike letters in it. What stands in the source as well is no damage.
 */
export function extents(one: Judged, literal: Literal): Extent[] {
  const { base, target } = one
  const wanted = folded(literal.text).text
  if (wanted.length < 2 || wanted.length > longest) return []
  const { written, whole } = spelling(target)
  const there = spelling(base).written.text
  const found: Extent[] = []
  for (let at = whole.text.indexOf(wanted); at >= 0; at = whole.text.indexOf(wanted, at + 1)) {
    const from = whole.at[at]!
    const last = whole.at[at + wanted.length - 1]!
    const to = last + String.fromCodePoint(written.text.codePointAt(last)!).length
    const actual = written.text.slice(from, to)
    if (actual === literal.text || there.includes(actual)) continue
    if (!standsFree(written.text, from, to)) continue
    const place = placeAt(target.article, written.at[from]!, written.at[to - 1]! + 1)
    found.push({ actual, place, fix: rewritten(one, literal, place, actual) })
  }
  return found
}

/** The one such place that covers what was read as another literal; null where none does. */
export function extentAround(one: Judged, literal: Literal, around: Place): Extent | null {
  const covering = extents(one, literal).filter(
    ({ place }) => place.start <= around.start && around.end <= place.end,
  )
  return covering.length === 1 ? covering[0]! : null
}

/** Nothing that belongs to the same word, or to the same row of signs, goes on at its ends. */
function standsFree(text: string, from: number, to: number): boolean {
  return !goesOn(text[from - 1], text[from]!) && !goesOn(text[to], text[to - 1]!)
}

function goesOn(beside: string | undefined, end: string): boolean {
  if (beside === undefined) return false
  if (joining.test(end)) return joining.test(beside)
  return beside === end && /[^\s.,:;!?。、]/.test(end)
}

const joining = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]/u

/**
 * Writes a literal as the source writes it, where nothing but `actual` stands at the place: no mark
 * of emphasis, no tag, no part of a link. Null where that is not so, or where the source's spelling
 * means something else here.
 */
export function rewritten(
  { base, target }: Judged,
  literal: Literal,
  { start, end }: Place,
  actual: string,
): Fix | null {
  if (shown(target.article, start, end) !== actual) return null
  const { place } = literal
  const raw = base.article.text.slice(place.start, place.end)
  if (shown(base.article, place.start, place.end) !== literal.text) return null
  return isSafeIn(target, base, raw) ? { start, end, text: raw } : null
}

/** The text that Markdown shows for a stretch without mark-up. */
function shown({ text }: Article, start: number, end: number): string {
  return decodeReferences(text.slice(start, end).replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

/** Whether Markdown of one segment reads the same in the other. */
function isSafeIn(target: Reading, base: Reading, raw: string): boolean {
  const [here, there] = [target.segment.kind, base.segment.kind]
  if (here === 'cell' && there !== 'cell' && /(?<!\\)\|/.test(raw)) return false
  if (here === 'title') return /^[\p{L}\p{N} ._/$()-]*$/u.test(raw)
  return here === there || !/[\\&<>*_`[\]]/.test(raw)
}

/** Longer texts, and longer literals, are not looked through. */
const tooLong = 20_000
const longest = 200
