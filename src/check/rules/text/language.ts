import type { Range } from '../../../model/place.ts'
import { nameIn } from '../../../language/tags.ts'
import { foreignLanguage } from '../../text/words/detect-language.ts'
import { inFile, segmentPairs, placeOfProse } from '../../text/segment-pairs.ts'
import { scriptOf } from '../../../language/scripts.ts'
import { namingOf, proseWords, type Naming } from '../../text/words/prose-words.ts'
import { placeIn, maskedText, type MaskedText } from '../../text/masked-text.ts'
import { sentences, type Word } from '../../../language/tokenize.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const language: Rule = {
  id: 'text/language',
  severity: 'warn',
  says: "prose in another language than the locale's (the source's own text is `text/untranslated`)",
  why: 'A stretch in a third language, or an older version of the source, was pasted where a translation belongs.',
  article: judge,
}

/** What the detector needs to be reliable: measured on the segments of 13,000 pages. */
const leastLetters = 32
const leastWords = 6

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { article, pair, catalog } = subject
  const bases = new Map(
    segmentPairs(subject).map(({ base, target }) => [target.segment.index, base]),
  )
  const naming = namingOf(pair?.base ?? article, catalog.registry.glossary, article.locale)
  for (const segment of article.segments) {
    if (segment.kind === 'code') continue
    const masked = maskedText(article, segment)
    const base = bases.get(segment.index)
    const foreign = foreignText(masked, base, naming)
    if (foreign) yield remark(masked, foreign, base)
  }
}

interface ForeignText extends Range {
  tag: string
}

/** The whole segment, or the first sentence of it, that is in another language. */
function foreignText(
  masked: MaskedText,
  base: MaskedText | undefined,
  naming: Naming,
): ForeignText | null {
  const { prose, article } = masked
  if (lettersOf(prose) < leastLetters / 2) return null
  const words = wordsToJudge(masked, base, naming)
  const tagOf = ({ from, to }: Range): string | null => {
    const wordsWithin = words.slice(countBefore(words, from), countBefore(words, to))
    // Each word once: a list that says "error" twenty times says no more than one that says it
    // once.
    const text = [...new Set(wordsWithin.map((word) => word.text))].join(' ')
    return isEnough(text) ? foreignLanguage(text, article.locale) : null
  }
  const whole = { from: 0, to: prose.length }
  const parts = [...sentences(prose), ...inLatinScript(prose, article.locale)]
  const strange = parts.length > 1 ? parts.filter((part) => tagOf(part) !== null) : []
  const range = strange.length > 0 && strange.length < parts.length ? strange[0]! : whole
  const tag = tagOf(range)
  return tag === null ? null : { ...range, tag }
}

/** How many words, in order, begin before a place. */
function countBefore(words: readonly Word[], place: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.from < place) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Whether a text suffices for the detector. A Chinese or Korean character counts as half a word.
 */
function isEnough(text: string): boolean {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu)?.length ?? 0
  return lettersOf(text) + signs >= leastLetters && text.split(' ').length + signs / 2 >= leastWords
}

/**
 * Stretches in Latin letters where the locale has others: not every language ends its sentences.
 */
function inLatinScript(prose: string, locale: string): Range[] {
  if (scriptOf(locale) === 'Latn') return []
  return Array.from(prose.matchAll(latin), ({ index, 0: match }) => ({
    from: index,
    to: index + match.length,
  }))
}

const latin = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}\s,;:'’"()-]|\.(?=\s)){38,}/gu

/**
 * Prose without names, and without words that the source's segment has too: those prove nothing.
 */
function wordsToJudge(masked: MaskedText, base: MaskedText | undefined, naming: Naming): Word[] {
  const inSource = new Set(base ? (base.prose.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) : [])
  return proseWords(masked, 0, masked.prose.length, naming)
    .map((word) => ({ ...word, text: word.text.toLowerCase() }))
    .filter(({ text }) => !inSource.has(text))
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

function remark(
  masked: MaskedText,
  { from, to, tag }: ForeignText,
  base: MaskedText | undefined,
): Remark {
  const lead = masked.prose.slice(from, to).search(/\S/)
  const [actual, expected] = [tag, masked.article.locale].map((language) => nameIn(language, 'en'))
  return {
    file: masked.article.file,
    place: placeIn(masked, from + Math.max(0, lead), to),
    segment: masked.segment.index,
    source: base ? inFile(base, placeOfProse(base)) : null,
    reason: `Unexpected ${actual} text, expected ${expected}`,
    actual: actual!,
    expected: expected!,
  }
}
