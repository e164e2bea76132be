import { contained } from '../../../text/occurrences.ts'
import { changedLiterals, literalNames } from '../../text/literals/changed-literals.ts'
import { codeRemarks } from '../../text/literals/code-remarks.ts'
import { isWholeCode, isWholeName } from '../../text/literals/safe-replacement.ts'
import {
  damagedPlaceAround,
  damagedPlaces,
  literalFix,
  type DamagedPlace,
} from '../../text/literals/damaged-places.ts'
import { replaceCode } from '../../text/replace-target.ts'
import {
  segmentPairs,
  codePairs,
  mayBeOfAnotherRevision,
  remarkOn,
  placeOfProse,
  type SegmentPair,
} from '../../text/segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { isMangledAddress } from '../../text/links/mangled-address.ts'
import { damagedForms as damagesIn, type DamagedForms } from '../../text/literals/damaged-forms.ts'
import { placeIn, type Mask } from '../../text/masked-text.ts'
import type { Fix } from '../../../model/finding.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const literals: Rule = {
  id: 'text/literals',
  severity: 'error',
  says: 'code spans, e-mail addresses, phone numbers, bare URLs, file names, options changed',
  why: 'The reader types or copies them as they stand: a literal that is not the same does not work.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const segments of segmentPairs(subject)) {
    const { lost, added } = changedLiterals(segments)
    const likeness = likenesses()
    const couples = coupled(lost, added, (a, b) =>
      a.kind === b.kind ? 0.01 + likeness(a.text, b.text) : 0,
    )
    const isPart = isPieceOfAnother(couples)
    const isOnlyOne = isOnlyOfItsKind(lost, added)
    const damages = damagesOf(segments, lost)
    for (const couple of couples) {
      if (isPart(couple) || isExtended(couple) || isWorded(couple)) continue
      const mayBeAge =
        (!couple.lost || !couple.added) &&
        mayBeOfAnotherRevision(segments, couple.lost ? segments.base : segments.target, subject)
      yield {
        ...remark(segments, couple, isOnlyOne(couple), damages),
        ...(mayBeAge ? { severity: 'warn' } : {}),
      }
    }
  }
  for (const segments of codePairs(subject)) yield* codeRemarks(segments, subject)
}

interface Couple {
  lost: Mask | null
  added: Mask | null
}

/** Tells couples of which no other of the same kind changed: one can only stand for the other. */
function isOnlyOfItsKind(
  lost: readonly Mask[],
  added: readonly Mask[],
): (couple: Couple) => boolean {
  const [gone, come] = [lost, added].map((masks) => Map.groupBy(masks, ({ kind }) => kind))
  return (couple) => {
    const { kind } = (couple.lost ?? couple.added)!
    return [gone, come].every((byKind) => byKind!.get(kind)?.length === 1)
  }
}

/**
 * Tells pieces of a literal that ran together or fell apart: the remark on the whole covers them.
 */
function isPieceOfAnother(couples: readonly Couple[]): (couple: Couple) => boolean {
  const [lost, added] = (['lost', 'added'] as const).map((side) => {
    const other = side === 'lost' ? 'added' : 'lost'
    const alone = couples.flatMap((couple) => (couple[other] ? [] : (couple[side]?.text ?? [])))
    return contained(couples.map((couple) => couple[other]?.text ?? '').join('\0'), alone)
  })
  return (couple) => {
    if (couple.lost && couple.added) return false
    return couple.lost ? lost!.has(couple.lost.text) : added!.has(couple.added!.text)
  }
}

/** `C:\Techdocs-katalogen`: a word of the translation follows with a hyphen. */
function isExtended({ lost, added }: Couple): boolean {
  if (!lost || !added || added.kind === 'code' || !added.text.startsWith(lost.text)) return false
  return /^[-:’']\p{L}+$/u.test(added.text.slice(lost.text.length))
}

/** `Q&A` that became words is translated; one that became `Q&en` is broken. */
function isWorded({ lost, added }: Couple): boolean {
  return (!lost || !added) && (lost ?? added)!.kind === 'initials'
}

function remark(
  segments: SegmentPair,
  { lost, added }: Couple,
  isCertain: boolean,
  damages: Damages,
): Remark {
  const { base, target } = segments
  const common = remarkOn(
    segments,
    added?.place ?? target.segment.place,
    lost?.place ?? placeOfProse(base),
  )
  const what = literalNames[(lost ?? added)!.kind]!
  if (!lost) {
    const reason = `Unexpected ${what} \`${added!.text}\`, expected none, as in the source`
    return { ...common, reason, actual: added!.text }
  }
  if (!added) {
    return (
      damagedRemark(segments, lost, damages) ?? {
        ...common,
        reason: `Missing ${what}, expected \`${lost.text}\``,
        expected: lost.text,
      }
    )
  }
  const damage =
    added.kind === 'code' ? null : damagedPlaceAround(damages.extents(lost), added.place)
  const { place, actual } = damage ?? { place: added.place, actual: added.text }
  return {
    ...common,
    place,
    reason: `Unexpected ${what} \`${actual}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual,
    fix: damage ? damage.fix : isCertain ? fixOf(segments, lost, added) : null,
  }
}

/** Replaces the added literal by the lost one, where that is surely its counterpart; else null. */
function fixOf(segments: SegmentPair, lost: Mask, added: Mask): Fix | null {
  const texts = { lost: lost.text, added: added.text }
  const { place, text } = added
  if (added.kind === 'code')
    return isWholeCode(texts) ? replaceCode(segments.target.article, place, text, lost.text) : null
  const isSure =
    added.kind === 'url'
      ? isMangledAddress(lost.target ?? lost.text, added.target ?? added.text, segments)
      : isWholeName(texts)
  return isSure ? literalFix(segments, lost, place, text) : null
}

/** Where a lost literal stands damaged, or as the start of a longer word. */
interface Damages {
  extents: (lost: Mask) => readonly DamagedPlace[]
  longer: (text: string) => DamagedForms['longer']
}

function damagesOf(segments: SegmentPair, lost: readonly Mask[]): Damages {
  const texts = lost.map(({ text }) => text)
  let inProse: ReturnType<typeof damagesIn> | null = null
  return {
    extents: damagedPlaces(segments, lost),
    longer: (text) => (inProse ??= damagesIn(segments.target.prose, texts))(text).longer,
  }
}

/** A remark on a lost literal that stands damaged, or begins a longer word; null where neither. */
function damagedRemark(segments: SegmentPair, lost: Mask, damages: Damages): Remark | null {
  const { target } = segments
  // Shorter literals begin many words.
  if (lost.text.length < 4) return null
  const [damage] = damages.extents(lost)
  const longer = damage ? null : damages.longer(lost.text)
  if (!damage && !longer) return null
  const place = damage?.place ?? placeIn(target, longer!.from, longer!.to)
  const actual = damage?.actual ?? target.prose.slice(longer!.from, longer!.to)
  return {
    ...remarkOn(segments, place, lost.place),
    reason: `Unexpected ${literalNames[lost.kind]} \`${actual}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual,
    // Code has lost its marks as well.
    fix: damage && lost.kind !== 'code' ? damage.fix : null,
  }
}
