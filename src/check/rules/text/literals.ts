import { contained } from '../../../text/occurrences.ts'
import { addressKey } from '../../text/links/address-key.ts'
import { codeRemarks } from '../../text/literals/code-remarks.ts'
import { isWholeCode, isWholeName } from '../../text/literals/certain.ts'
import { extentAround, extents, rewritten, type Extent } from '../../text/literals/extent.ts'
import { exchangeCode } from '../../text/replace-target.ts'
import {
  judged,
  judgedCode,
  mayBeAge,
  remarkOn,
  wholeOf,
  type Judged,
} from '../../text/segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { difference } from '../../../text/multiset.ts'
import { joinsWords, standingAlone } from '../../text/formatting/marks.ts'
import { isMangled } from '../../text/links/mangled-address.ts'
import { damages as damagesIn, type Damage } from '../../text/literals/damaged-literal.ts'
import { placeIn, type Mask, type Reading } from '../../text/masked-text.ts'
import { asciiNumbers } from '../../../text/ascii-numbers.ts'
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
  for (const one of judged(subject)) {
    const { lost, added } = compare(one)
    const alike = likenesses()
    const pairs = coupled(lost, added, (a, b) =>
      a.kind === b.kind ? 0.01 + alike(a.text, b.text) : 0,
    )
    const isPart = pieces(pairs)
    const isOnlyOne = loners(lost, added)
    const damages = damagesOf(one, lost)
    for (const pair of pairs) {
      if (isPart(pair) || isCompound(pair) || isWorded(pair)) continue
      const isAge =
        (!pair.lost || !pair.added) && mayBeAge(one, pair.lost ? one.base : one.target, subject)
      yield {
        ...remark(one, pair, isOnlyOne(pair), damages),
        ...(isAge ? { severity: 'warn' } : {}),
      }
    }
  }
  for (const one of judgedCode(subject)) yield* codeRemarks(one, subject)
}

interface Couple {
  lost: Mask | null
  added: Mask | null
}

/** No other of its kind changed, so that it can stand for nothing else. */
function loners(lost: readonly Mask[], added: readonly Mask[]): (pair: Couple) => boolean {
  const [gone, come] = [lost, added].map((all) => Map.groupBy(all, ({ kind }) => kind))
  return (pair) => {
    const { kind } = (pair.lost ?? pair.added)!
    return [gone, come].every((all) => all!.get(kind)?.length === 1)
  }
}

/** A piece of a literal that ran together or fell apart, which is told of the whole. */
function pieces(pairs: readonly Couple[]): (pair: Couple) => boolean {
  const [lost, added] = (['lost', 'added'] as const).map((side) => {
    const other = side === 'lost' ? 'added' : 'lost'
    const alone = pairs.flatMap((pair) => (pair[other] ? [] : (pair[side]?.text ?? [])))
    return contained(pairs.map((pair) => pair[other]?.text ?? '').join('\0'), alone)
  })
  return (pair) => {
    if (pair.lost && pair.added) return false
    return pair.lost ? lost!.has(pair.lost.text) : added!.has(pair.added!.text)
  }
}

/** `C:\Techdocs-katalogen`: a word of the translation follows with a hyphen. */
function isCompound({ lost, added }: Couple): boolean {
  if (!lost || !added || added.kind === 'code' || !added.text.startsWith(lost.text)) return false
  return /^[-:’']\p{L}+$/u.test(added.text.slice(lost.text.length))
}

/** `Q&A` that became words is translated; one that became `Q&en` is broken. */
function isWorded({ lost, added }: Couple): boolean {
  return (!lost || !added) && (lost ?? added)!.kind === 'initials'
}

const names: Readonly<Record<string, string>> = {
  code: 'code',
  email: 'e-mail address',
  phone: 'phone number',
  url: 'address',
  file: 'file name',
  variable: 'variable',
  option: 'option',
  initials: 'initials',
}

function compare(one: Judged): { lost: Mask[]; added: Mask[] } {
  const { base, target } = one
  const key = (mask: Mask): string => keyOf(mask, one)
  const { lost, added } = difference(literalsOf(base), literalsOf(target), key, key)
  // One that stands in the text unmarked is kept; that it lost its mark-up is `text/markup`'s.
  const [source, own] = [unmarked(added, base, one), unmarked(lost, target, one)]
  return {
    lost: lost.filter((mask) => !own(mask)),
    added: added.filter((mask) => !source(mask)),
  }
}

function literalsOf(reading: Reading): Mask[] {
  return reading.masks.filter((mask) => Object.hasOwn(names, mask.kind) && isKept(mask, reading))
}

/** The names of keys are translated, their numbers are not; so is a message that is set as code. */
function isKept({ kind, text, place }: Mask, { article }: Reading): boolean {
  if (kind !== 'code') return true
  if (/^<kbd\b/i.test(article.text.slice(place.start, place.start + 5))) return /\d/.test(text)
  const words = text.match(/(?<=^| )\p{L}{2,}(?=[ .,;!?])/gu)?.length ?? 0
  const isSentence = /[.!?]$/.test(text) && (words >= 5 || !/[`$<>{}=\\|]/.test(text))
  return !isSentence || words < 2
}

function urlKey(url: string, { base, target }: Judged): string {
  return addressKey(url, [base.article.locale, target.article.locale])
}

function keyOf(mask: Mask, one: Judged): string {
  if (mask.kind === 'url') return urlKey(mask.target ?? mask.text, one)
  const text = (mask.kind === 'phone' ? asciiNumbers(mask.text) : mask.text)
    .replace(/\s+/g, ' ')
    .trim()
  // Shells and drives care for no case.
  const isCaseless = mask.kind === 'variable' || /^[a-z]:\\/i.test(text)
  return isCaseless && mask.kind !== 'code' ? text.toLowerCase() : text
}

/** Where a literal may stand unmarked: in the prose, and in messages that are set as code. */
function textsOf(reading: Reading): string[] {
  const messages = reading.masks.filter((other) => !isKept(other, reading))
  return [reading.prose, ...messages.map((other) => other.text)]
}

/** Whether a literal stands in a segment as words, or as the address of a link. */
function unmarked(masks: readonly Mask[], reading: Reading, one: Judged): (mask: Mask) => boolean {
  if (masks.length === 0) return () => false
  const links = reading.segment.spans.filter(({ kind }) => kind === 'link')
  const targets = new Set(
    masks.some(({ kind }) => kind === 'url')
      ? links.flatMap(({ target }) => (target === null ? [] : urlKey(target, one)))
      : [],
  )
  const words = ({ text }: Mask): string => text.replace(/\s+/g, ' ').trim()
  const alone = standingAlone(textsOf(reading), masks.map(words), joinsWords)
  return (mask) => (mask.kind === 'url' ? targets.has(keyOf(mask, one)) : alone.has(words(mask)))
}

function remark(
  one: Judged,
  { lost, added }: Couple,
  isCertain: boolean,
  damages: Damages,
): Remark {
  const { base, target } = one
  const at = remarkOn(one, added?.place ?? target.segment.place, lost?.place ?? wholeOf(base))
  const what = names[(lost ?? added)!.kind]!
  if (!lost) {
    const reason = `Unexpected ${what} \`${added!.text}\`, expected none, as in the source`
    return { ...at, reason, actual: added!.text }
  }
  if (!added) {
    return (
      broken(one, lost, damages) ?? {
        ...at,
        reason: `Missing ${what}, expected \`${lost.text}\``,
        expected: lost.text,
      }
    )
  }
  const damage = added.kind === 'code' ? null : extentAround(damages.extents(lost), added.place)
  const { place, actual } = damage ?? { place: added.place, actual: added.text }
  return {
    ...at,
    place,
    reason: `Unexpected ${what} \`${actual}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual,
    fix: damage ? damage.fix : isCertain ? whole(one, lost, added) : null,
  }
}

/** Writes the lost literal for the other one, where that is all that was made of it. */
function whole(one: Judged, lost: Mask, added: Mask): Fix | null {
  const texts = { lost: lost.text, added: added.text }
  const { place, text } = added
  if (added.kind === 'code')
    return isWholeCode(texts) ? exchangeCode(one.target.article, place, text, lost.text) : null
  const isSure =
    added.kind === 'url'
      ? isMangled(lost.target ?? lost.text, added.target ?? added.text, one)
      : isWholeName(texts)
  return isSure ? rewritten(one, lost, place, text) : null
}

/** Where a lost literal stands damaged, or as the start of a longer word. */
interface Damages {
  extents: (lost: Mask) => readonly Extent[]
  longer: (text: string) => Damage['longer']
}

function damagesOf(one: Judged, lost: readonly Mask[]): Damages {
  const texts = lost.map(({ text }) => text)
  let inProse: ReturnType<typeof damagesIn> | null = null
  return {
    extents: extents(one, lost),
    longer: (text) => (inProse ??= damagesIn(one.target.prose, texts))(text).longer,
  }
}

/** It is there with spaces or another case in it, or as the start of a longer word. */
function broken(one: Judged, lost: Mask, damages: Damages): Remark | null {
  const { target } = one
  // What is shorter begins many a word.
  if (lost.text.length < 4) return null
  const [damage] = damages.extents(lost)
  const longer = damage ? null : damages.longer(lost.text)
  if (!damage && !longer) return null
  const place = damage?.place ?? placeIn(target, longer!.from, longer!.to)
  const actual = damage?.actual ?? target.prose.slice(longer!.from, longer!.to)
  return {
    ...remarkOn(one, place, lost.place),
    reason: `Unexpected ${names[lost.kind]} \`${actual}\`, expected \`${lost.text}\``,
    expected: lost.text,
    actual,
    // Code has lost its marks as well.
    fix: damage && lost.kind !== 'code' ? damage.fix : null,
  }
}
