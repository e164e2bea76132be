import { contained } from '../../occurrences.ts'
import { exchange } from '../../text/fixes.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import { coupled, likenesses } from '../../text/likeness.ts'
import { mangled, type Mangled } from '../../text/mangled.ts'
import { difference } from '../../text/multiset.ts'
import { pageMessage } from '../../text/page-message.ts'
import { placeIn, type Mask, type Reading } from '../../text/reading.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const placeholders: Rule = {
  id: 'text/placeholders',
  severity: 'error',
  milder: "a page's name in italics, translated: warn",
  says: 'placeholders lost, added or changed',
  why: 'A program, or the reader, puts a value there: under another name nobody does.',
  article: judge,
}

type Placeholder = Pick<Mask, 'text' | 'place'>

interface Couple {
  lost: Placeholder | null
  added: Placeholder | null
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const one of judged(subject)) {
    const { lost, added } = difference(of(one.base), of(one.target), textOf, textOf)
    const left = notIn(lost, one.target)
    const more = notIn(added, one.base)
    const isCertain = left.length === 1 && more.length === 1
    const likeness = likenesses()
    const pairs = coupled(left, more, (a, b) => 0.01 + likeness(a.text, b.text))
    const pieces = brokenPlaces(one, pairs)
    for (const pair of pairs) yield brokenUp(one, pair, pieces) ?? remark(one, pair, isCertain)
  }
  yield* italic(subject)
}

/** `'*identifier*' is undefined`: in the message of a page, what is italic is a placeholder. */
function* italic(subject: ArticleSubject): Iterable<Remark> {
  if (!subject.pair?.base) return
  const message = new Set(pageMessage(subject, subject.pair.base))
  for (const one of judged(subject).filter(({ base }) => message.has(base.segment))) {
    const { lost, added } = difference(italics(one.base), italics(one.target), textOf, textOf)
    const isCertain = lost.length === 1 && added.length === 1
    const likeness = likenesses()
    for (const pair of coupled(lost, added, (a, b) => 0.01 + likeness(a.text, b.text))) {
      if (!isMade(pair, one)) continue
      // A reader may be told to put a value there in words of their own; a program needs the name.
      const isTranslated = pair.added !== null && !isRespelled(pair)
      const told = remark(one, pair, isCertain || isRespelled(pair))
      yield { ...told, ...(isTranslated ? { severity: 'warn' } : {}) }
    }
  }
}

/** Not a phrase in words of its own, nor one that is italic no more, which is `text/markup`'s. */
function isMade({ lost, added }: Couple, { target }: Judged): boolean {
  if (!lost) return false
  if (added) return !/\s/.test(lost.text) || isRespelled({ lost, added })
  return !target.prose.includes(lost.text)
}

function italics({ segment }: Reading): Placeholder[] {
  return segment.spans.filter(({ kind }) => kind === 'emphasis')
}

function isRespelled({ lost, added }: Couple): boolean {
  return lost?.text.toLowerCase() === added?.text.toLowerCase()
}

function of({ masks }: Reading): Mask[] {
  return masks.filter(({ kind }) => kind === 'placeholder')
}

function textOf({ text }: Placeholder): string {
  return text
}

/** Those that do not stand in code, say: there they are literals. */
function notIn<P extends Placeholder>(placeholders: readonly P[], { masks }: Reading): P[] {
  const others = masks.filter(({ kind }) => kind !== 'placeholder').map(({ text }) => text)
  const there = contained(others.join('\0'), placeholders.map(textOf))
  return placeholders.filter(({ text }) => !there.has(text))
}

/** Where placeholders that are lost stand with a space or another case in them, each place once. */
function brokenPlaces(
  { target }: Judged,
  pairs: readonly Couple[],
): (text: string) => Mangled | null {
  const texts = pairs.flatMap(({ lost, added }) => (lost && !added ? lost.text : []))
  const places = mangled(texts, target)
  const taken = new Set<number>()
  const left = new Map<string, Mangled[]>()
  return (text) => {
    let own = left.get(text)
    if (!own) left.set(text, (own = places(text).toReversed()))
    while (own.length > 0 && taken.has(own.at(-1)!.from)) own.pop()
    const place = own.pop() ?? null
    if (place) taken.add(place.from)
    return place
  }
}

/** It is there with a space or another case in it: `% s`. */
function brokenUp(
  one: Judged,
  { lost, added }: Couple,
  pieces: (text: string) => Mangled | null,
): Remark | null {
  const found = lost && !added ? pieces(lost.text) : null
  if (!lost || !found) return null
  const place = placeIn(one.target, found.from, found.to)
  const actual = one.target.prose.slice(found.from, found.to)
  const { start, end } = place
  return {
    ...remarkOn(one, place, lost.place),
    reason: `Unexpected placeholder \`${actual}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual,
    fix: /[<>|\\]/.test(lost.text) ? null : { start, end, text: lost.text },
  }
}

function remark(one: Judged, { lost, added }: Couple, isCertain: boolean): Remark {
  const { base, target } = one
  const at = remarkOn(one, added?.place ?? target.segment.place, lost?.place ?? wholeOf(base))
  if (!lost) {
    const reason = `Unexpected placeholder \`${added!.text}\`, expected none, as in the source`
    return { ...at, reason, actual: added!.text }
  }
  if (!added) {
    return { ...at, reason: `Missing placeholder, expected \`${lost.text}\``, expected: lost.text }
  }
  return {
    ...at,
    reason: `Unexpected placeholder \`${added.text}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual: added.text,
    fix: isCertain ? exchange(target.article, added.place, added.text, lost.text) : null,
  }
}
