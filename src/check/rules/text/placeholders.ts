import { Intervals } from '../../../text/intervals.ts'
import { contained } from '../../../text/occurrences.ts'
import { areFramedAlike } from '../../text/literals/certain.ts'
import { extents, rewritten, type Extent } from '../../text/literals/extent.ts'
import { exchangeItalic } from '../../text/replace-target.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { difference } from '../../../text/multiset.ts'
import { pageMessage } from '../../text/page-message.ts'
import type { Mask, Reading } from '../../text/masked-text.ts'
import type { Fix } from '../../../model/finding.ts'
import type { Place } from '../../../model/place.ts'
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
    const {
      damaged,
      lost: gone,
      added: others,
    } = apart(one, notIn(lost, one.target), notIn(added, one.base))
    for (const [placeholder, damage] of damaged) yield broken(one, placeholder, damage)
    const isCertain = gone.length === 1 && others.length === 1
    const likeness = likenesses()
    for (const pair of coupled(gone, others, (a, b) => 0.01 + likeness(a.text, b.text)))
      yield remark(one, pair, isCertain)
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
      const isSure = isCertain || isRespelled(pair)
      const fix = isSure && pair.lost && pair.added ? italicFix(one, pair.lost, pair.added) : null
      yield { ...remark(one, pair, false), fix, ...(isTranslated ? { severity: 'warn' } : {}) }
    }
  }
}

function italicFix({ target }: Judged, lost: Placeholder, added: Placeholder): Fix | null {
  return exchangeItalic(target.article, added.place, added.text, lost.text)
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

/** Those that are there with a space or another case in them, `% s`; what was read there is none. */
function apart(one: Judged, lost: readonly Placeholder[], added: readonly Placeholder[]) {
  const damaged = new Map<Placeholder, Extent>()
  const extentsOf = extents(one, lost)
  const left = new Map<string, Extent[]>()
  const taken = new Set<number>()
  for (const placeholder of lost) {
    const { text } = placeholder
    let own = left.get(text)
    if (!own) left.set(text, (own = extentsOf(placeholder).toReversed()))
    while (own.length > 0 && offsets(own.at(-1)!.place).some((offset) => taken.has(offset)))
      own.pop()
    const damage = own.pop()
    if (!damage) continue
    damaged.set(placeholder, damage)
    for (const offset of offsets(damage.place)) taken.add(offset)
  }
  const places = new Intervals([...damaged.values()], ({ place }) => place)
  return {
    damaged,
    lost: lost.filter((placeholder) => !damaged.has(placeholder)),
    added: added.filter(({ place }) => !places.overlaps(place)),
  }
}

function offsets({ start, end }: Place): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

function broken(one: Judged, { text, place: source }: Placeholder, damage: Extent): Remark {
  const { place, actual, fix } = damage
  const reason = `Unexpected placeholder \`${actual}\`, expected \`${text}\``
  return { ...remarkOn(one, place, source), reason, expected: text, actual, fix }
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
    fix: isCertain ? whole(one, lost, added) : null,
  }
}

/** Writes the lost placeholder for the other one, where the same signs are around both. */
function whole(one: Judged, lost: Placeholder, added: Placeholder): Fix | null {
  const { text, place } = added
  return areFramedAlike({ lost: lost.text, added: text }) ? rewritten(one, lost, place, text) : null
}
