import { Intervals } from '../../../text/intervals.ts'
import { contained } from '../../../text/occurrences.ts'
import { areFramedAlike } from '../../text/literals/safe-replacement.ts'
import { damagedPlaces, literalFix, type DamagedPlace } from '../../text/literals/damaged-places.ts'
import { replaceItalic } from '../../text/replace-target.ts'
import { segmentPairs, remarkOn, placeOfProse, type SegmentPair } from '../../text/segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { difference } from '../../../text/multiset.ts'
import { pageMessage } from '../../text/page-message.ts'
import type { Mask, MaskedText } from '../../text/masked-text.ts'
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
  for (const segments of segmentPairs(subject)) {
    const { lost, added } = difference(
      placeholdersOf(segments.base),
      placeholdersOf(segments.target),
      textOf,
      textOf,
    )
    const {
      damaged,
      lost: gone,
      added: others,
    } = splitDamaged(
      segments,
      withoutLiterals(lost, segments.target),
      withoutLiterals(added, segments.base),
    )
    for (const [placeholder, damage] of damaged) yield damagedRemark(segments, placeholder, damage)
    const isCertain = gone.length === 1 && others.length === 1
    const likeness = likenesses()
    for (const couple of coupled(gone, others, (a, b) => 0.01 + likeness(a.text, b.text)))
      yield remark(segments, couple, isCertain)
  }
  yield* italicNames(subject)
}

/** `'*identifier*' is undefined`: in the message of a page, what is italic is a placeholder. */
function* italicNames(subject: ArticleSubject): Iterable<Remark> {
  if (!subject.pair?.base) return
  const message = new Set(pageMessage(subject, subject.pair.base))
  for (const segments of segmentPairs(subject).filter(({ base }) => message.has(base.segment))) {
    const { lost, added } = difference(
      italics(segments.base),
      italics(segments.target),
      textOf,
      textOf,
    )
    const isCertain = lost.length === 1 && added.length === 1
    const likeness = likenesses()
    for (const couple of coupled(lost, added, (a, b) => 0.01 + likeness(a.text, b.text))) {
      if (!isProgramName(couple, segments)) continue
      // A reader may be told to put a value there in words of their own; a program needs the name.
      const isTranslated = couple.added !== null && !isRespelled(couple)
      const isSure = isCertain || isRespelled(couple)
      const fix =
        isSure && couple.lost && couple.added
          ? italicFix(segments, couple.lost, couple.added)
          : null
      yield {
        ...remark(segments, couple, false),
        fix,
        ...(isTranslated ? { severity: 'warn' } : {}),
      }
    }
  }
}

function italicFix({ target }: SegmentPair, lost: Placeholder, added: Placeholder): Fix | null {
  return replaceItalic(target.article, added.place, added.text, lost.text)
}

/**
 * Whether it is a single name, not a phrase; one that merely lost its italics is `text/markup`'s.
 */
function isProgramName({ lost, added }: Couple, { target }: SegmentPair): boolean {
  if (!lost) return false
  if (added) return !/\s/.test(lost.text) || isRespelled({ lost, added })
  return !target.prose.includes(lost.text)
}

function italics({ segment }: MaskedText): Placeholder[] {
  return segment.spans.filter(({ kind }) => kind === 'emphasis')
}

function isRespelled({ lost, added }: Couple): boolean {
  return lost?.text.toLowerCase() === added?.text.toLowerCase()
}

function placeholdersOf({ masks }: MaskedText): Mask[] {
  return masks.filter(({ kind }) => kind === 'placeholder')
}

function textOf({ text }: Placeholder): string {
  return text
}

/** Those that are in no other mask of the segment, code for example: there they are literals. */
function withoutLiterals<P extends Placeholder>(
  placeholders: readonly P[],
  { masks }: MaskedText,
): P[] {
  const others = masks.filter(({ kind }) => kind !== 'placeholder').map(({ text }) => text)
  const inOtherMasks = contained(others.join('\0'), placeholders.map(textOf))
  return placeholders.filter(({ text }) => !inOtherMasks.has(text))
}

/** Splits off those that stand damaged (`% s`), and drops what was read at their places. */
function splitDamaged(
  segments: SegmentPair,
  lost: readonly Placeholder[],
  added: readonly Placeholder[],
) {
  const damaged = new Map<Placeholder, DamagedPlace>()
  const extentsOf = damagedPlaces(segments, lost)
  const placesLeft = new Map<string, DamagedPlace[]>()
  const taken = new Set<number>()
  for (const placeholder of lost) {
    const { text } = placeholder
    let places = placesLeft.get(text)
    if (!places) placesLeft.set(text, (places = extentsOf(placeholder).toReversed()))
    while (places.length > 0 && offsets(places.at(-1)!.place).some((offset) => taken.has(offset)))
      places.pop()
    const damage = places.pop()
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

function damagedRemark(
  segments: SegmentPair,
  { text, place: source }: Placeholder,
  damage: DamagedPlace,
): Remark {
  const { place, actual, fix } = damage
  const reason = `Unexpected placeholder \`${actual}\`, expected \`${text}\``
  return { ...remarkOn(segments, place, source), reason, expected: text, actual, fix }
}

function remark(segments: SegmentPair, { lost, added }: Couple, isCertain: boolean): Remark {
  const { base, target } = segments
  const common = remarkOn(
    segments,
    added?.place ?? target.segment.place,
    lost?.place ?? placeOfProse(base),
  )
  if (!lost) {
    const reason = `Unexpected placeholder \`${added!.text}\`, expected none, as in the source`
    return { ...common, reason, actual: added!.text }
  }
  if (!added) {
    return {
      ...common,
      reason: `Missing placeholder, expected \`${lost.text}\``,
      expected: lost.text,
    }
  }
  return {
    ...common,
    reason: `Unexpected placeholder \`${added.text}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual: added.text,
    fix: isCertain ? fixOf(segments, lost, added) : null,
  }
}

/** Replaces the added placeholder by the lost one, where both are framed alike; else null. */
function fixOf(segments: SegmentPair, lost: Placeholder, added: Placeholder): Fix | null {
  const { text, place } = added
  return areFramedAlike({ lost: lost.text, added: text })
    ? literalFix(segments, lost, place, text)
    : null
}
