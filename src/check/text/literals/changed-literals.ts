import { asciiNumbers } from '../../../text/ascii-numbers.ts'
import { difference } from '../../../text/multiset.ts'
import { joinsWords, standingAlone } from '../formatting/marks.ts'
import { addressKey } from '../links/address-key.ts'
import type { Mask, MaskedText } from '../masked-text.ts'
import type { SegmentPair } from '../segment-pairs.ts'

/** The kinds of literals that are compared, as readers call them. */
export const literalNames: Readonly<Record<string, string>> = {
  code: 'code',
  email: 'e-mail address',
  phone: 'phone number',
  url: 'address',
  file: 'file name',
  variable: 'variable',
  option: 'option',
  initials: 'initials',
}

/** The literals that only one of two segments has, whether in marks or in its text. */
export function changedLiterals(segments: SegmentPair): { lost: Mask[]; added: Mask[] } {
  const { base, target } = segments
  const key = (mask: Mask): string => keyOf(mask, segments)
  const { lost, added } = difference(literalsOf(base), literalsOf(target), key, key)
  // One that stands in the text unmarked is kept; that it lost its mark-up is `text/markup`'s.
  const [isUnmarkedInSource, isUnmarkedInTarget] = [
    unmarked(added, base, segments),
    unmarked(lost, target, segments),
  ]
  return {
    lost: lost.filter((mask) => !isUnmarkedInTarget(mask)),
    added: added.filter((mask) => !isUnmarkedInSource(mask)),
  }
}

function literalsOf(masked: MaskedText): Mask[] {
  return masked.masks.filter(
    (mask) => Object.hasOwn(literalNames, mask.kind) && isKept(mask, masked),
  )
}

/** The names of keys are translated, their numbers are not; so is a message that is set as code. */
function isKept({ kind, text, place }: Mask, { article }: MaskedText): boolean {
  if (kind !== 'code') return true
  if (/^<kbd\b/i.test(article.text.slice(place.start, place.start + 5))) return /\d/.test(text)
  const words = text.match(/(?<=^| )\p{L}{2,}(?=[ .,;!?])/gu)?.length ?? 0
  const isSentence = /[.!?]$/.test(text) && (words >= 5 || !/[`$<>{}=\\|]/.test(text))
  return !isSentence || words < 2
}

function urlKey(url: string, { base, target }: SegmentPair): string {
  return addressKey(url, [base.article.locale, target.article.locale])
}

function keyOf(mask: Mask, segments: SegmentPair): string {
  if (mask.kind === 'url') return urlKey(mask.target ?? mask.text, segments)
  const text = (mask.kind === 'phone' ? asciiNumbers(mask.text) : mask.text)
    .replace(/\s+/g, ' ')
    .trim()
  // Shells and drives care for no case.
  const isCaseless = mask.kind === 'variable' || /^[a-z]:\\/i.test(text)
  return isCaseless && mask.kind !== 'code' ? text.toLowerCase() : text
}

/** Where a literal may stand unmarked: in the prose, and in messages that are set as code. */
function textsOf(masked: MaskedText): string[] {
  const messages = masked.masks.filter((other) => !isKept(other, masked))
  return [masked.prose, ...messages.map((other) => other.text)]
}

/** Whether a literal stands in a segment as words, or as the address of a link. */
function unmarked(
  masks: readonly Mask[],
  masked: MaskedText,
  segments: SegmentPair,
): (mask: Mask) => boolean {
  if (masks.length === 0) return () => false
  const links = masked.segment.spans.filter(({ kind }) => kind === 'link')
  const targets = new Set(
    masks.some(({ kind }) => kind === 'url')
      ? links.flatMap(({ target }) => (target === null ? [] : urlKey(target, segments)))
      : [],
  )
  const words = ({ text }: Mask): string => text.replace(/\s+/g, ' ').trim()
  const alone = standingAlone(textsOf(masked), masks.map(words), joinsWords)
  return (mask) =>
    mask.kind === 'url' ? targets.has(keyOf(mask, segments)) : alone.has(words(mask))
}
