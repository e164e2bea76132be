import { addressKey } from '../../text/address.ts'
import { changedCode } from '../../text/code-blocks.ts'
import { isWholeCode, isWholeName } from '../../text/certain.ts'
import { extentAround, extents, rewritten } from '../../text/extent.ts'
import { exchangeCode } from '../../text/fixes.ts'
import { judged, judgedCode, mayBeAge, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import { coupled, likeness } from '../../text/likeness.ts'
import { difference } from '../../text/multiset.ts'
import { joinsWords, standsAlone } from '../../text/marks.ts'
import { isMangled } from '../../text/mangled-address.ts'
import { runOn } from '../../text/mangled.ts'
import { placeAt, placeIn, type Mask, type Reading } from '../../text/reading.ts'
import { ascii } from '../../text/separators.ts'
import type { Fix } from '../../../model.ts'
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
    const pairs = coupled(lost, added, (a, b) =>
      a.kind === b.kind ? 0.01 + likeness(a.text, b.text) : 0,
    )
    for (const pair of pairs.filter(
      (each) => !isPart(each, pairs) && !isCompound(each) && !isWorded(each),
    )) {
      const isAge =
        (!pair.lost || !pair.added) && mayBeAge(one, pair.lost ? one.base : one.target, subject)
      yield {
        ...remark(one, pair, isOnlyOne(pair, lost, added)),
        ...(isAge ? { severity: 'warn' } : {}),
      }
    }
  }
  for (const one of judgedCode(subject)) yield* code(one, subject)
}

interface Couple {
  lost: Mask | null
  added: Mask | null
}

/** No other of its kind changed, so that it can stand for nothing else. */
function isOnlyOne(pair: Couple, lost: readonly Mask[], added: readonly Mask[]): boolean {
  const kind = (pair.lost ?? pair.added)!.kind
  return [lost, added].every((all) => all.filter((one) => one.kind === kind).length === 1)
}

/** A piece of a literal that ran together or fell apart, which is told of the whole. */
function isPart({ lost, added }: Couple, pairs: readonly Couple[]): boolean {
  if (lost && added) return false
  const { text } = (lost ?? added)!
  return pairs.some((other) => (lost ? other.added : other.lost)?.text.includes(text) ?? false)
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
  const texts = new Map([base, target].map((reading) => [reading, textsOf(reading)]))
  const standsIn = (mask: Mask, reading: Reading): boolean =>
    isIn(mask, reading, texts.get(reading)!, one)
  return {
    lost: lost.filter((mask) => !standsIn(mask, target)),
    added: added.filter((mask) => !standsIn(mask, base)),
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

function keyOf(mask: Mask, { base, target }: Judged): string {
  if (mask.kind === 'url') {
    return addressKey(mask.target ?? mask.text, [base.article.locale, target.article.locale])
  }
  const text = (mask.kind === 'phone' ? ascii(mask.text) : mask.text).replace(/\s+/g, ' ').trim()
  // Shells and drives care for no case.
  const isCaseless = mask.kind === 'variable' || /^[a-z]:\\/i.test(text)
  return isCaseless && mask.kind !== 'code' ? text.toLowerCase() : text
}

/** Where a literal may stand unmarked: in the prose, and in messages that are set as code. */
function textsOf(reading: Reading): string[] {
  const messages = reading.masks.filter((other) => !isKept(other, reading))
  return [reading.prose.replace(/\s+/g, ' '), ...messages.map((other) => other.text)]
}

function isIn(mask: Mask, { segment }: Reading, texts: readonly string[], one: Judged): boolean {
  const text = keyOf(mask, one)
  if (mask.kind === 'url') {
    return segment.spans.some(
      ({ kind, target }) =>
        kind === 'link' && target !== null && keyOf({ ...mask, target }, one) === text,
    )
  }
  const own = mask.text.replace(/\s+/g, ' ').trim()
  return texts.some((each) => standsAlone(each, own, joinsWords))
}

function remark(one: Judged, { lost, added }: Couple, isCertain: boolean): Remark {
  const { base, target } = one
  const at = remarkOn(one, added?.place ?? target.segment.place, lost?.place ?? wholeOf(base))
  const what = names[(lost ?? added)!.kind]!
  if (!lost) {
    const reason = `Unexpected ${what} \`${added!.text}\`, expected none, as in the source`
    return { ...at, reason, actual: added!.text }
  }
  if (!added) {
    return (
      broken(one, lost) ?? {
        ...at,
        reason: `Missing ${what}, expected \`${lost.text}\``,
        expected: lost.text,
      }
    )
  }
  const damage = added.kind === 'code' ? null : extentAround(one, lost, added.place)
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

/** It is there with spaces or another case in it, or as the start of a longer word. */
function broken(one: Judged, lost: Mask): Remark | null {
  const { target } = one
  // What is shorter begins many a word.
  if (lost.text.length < 4) return null
  const [damage] = extents(one, lost)
  const longer = damage ? null : runOn(lost.text, target)
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

function* code(one: Judged, { pair }: ArticleSubject): Iterable<Remark> {
  const { base, target } = one
  const change = changedCode(base.segment.plain, target.segment.plain)
  if (!change) return
  const { expected, actual } = change
  // Against a text that it may not be made from, a line more or less may be age.
  const isUnsure = pair?.revision.status === 'unverified'
  if (isUnsure && likeness(expected, actual) < 0.5) return
  const found = actual === '' ? -1 : lineIn(one.target, actual)
  const place =
    found < 0 ? target.segment.place : placeAt(target.article, found, found + actual.length)
  const reason =
    actual === ''
      ? `Missing code, expected \`${expected}\``
      : expected === ''
        ? `Unexpected code \`${actual}\`, expected none, as in the source`
        : `Unexpected code \`${actual}\`, expected \`${expected}\``
  yield {
    ...remarkOn(one, place, base.segment.place),
    reason,
    expected: expected || null,
    actual: actual || null,
  }
}

function lineIn({ article, segment }: Reading, line: string): number {
  const at = article.text.slice(segment.place.start, segment.place.end).indexOf(line)
  return at < 0 ? -1 : segment.place.start + at
}
