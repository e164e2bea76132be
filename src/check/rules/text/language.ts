import { nameIn } from '../../../language/tags.ts'
import { foreignLanguage } from '../../text/words/detect-language.ts'
import { inFile, judged, wholeOf } from '../../text/segment-pairs.ts'
import { scriptOf } from '../../../language/scripts.ts'
import { namingOf, proseWords, type Naming } from '../../text/words/prose-words.ts'
import { placeIn, read, type Reading } from '../../text/masked-text.ts'
import { sentences, type Word } from '../../../language/tokenize.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const language: Rule = {
  id: 'text/language',
  severity: 'warn',
  says: "prose in another language than the locale's (the source's own text is `text/untranslated`)",
  why: 'A stretch in a third language, or an older version of the source, was pasted where a translation belongs.',
  article: judge,
}

/** What the detector needs so as not to err: measured on 13,000 pages' worth of segments. */
const leastLetters = 32
const leastWords = 6

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { article, pair, catalog } = subject
  const bases = new Map(judged(subject).map(({ base, target }) => [target.segment.index, base]))
  const naming = namingOf(pair?.base ?? article, catalog.registry.glossary, article.locale)
  for (const segment of article.segments) {
    if (segment.kind === 'code') continue
    const reading = read(article, segment)
    const base = bases.get(segment.index)
    const found = strangest(reading, base, naming)
    if (found) yield remark(reading, found, base)
  }
}

interface Stranger {
  from: number
  to: number
  tag: string
}

/** The whole segment, or the first sentence of it, that is in another language. */
function strangest(reading: Reading, base: Reading | undefined, naming: Naming): Stranger | null {
  const { prose, article } = reading
  if (lettersOf(prose) < leastLetters / 2) return null
  const words = wordsToJudge(reading, base, naming)
  const tagOf = ({ from, to }: { from: number; to: number }): string | null => {
    const own = words.slice(countBefore(words, from), countBefore(words, to))
    // Each word once: a list that says "error" twenty times says no more than one that says it once.
    const text = [...new Set(own.map((word) => word.text))].join(' ')
    return isEnough(text) ? foreignLanguage(text, article.locale) : null
  }
  const whole = { from: 0, to: prose.length }
  const parts = [...sentences(prose), ...inLatinScript(prose, article.locale)]
  const strange = parts.length > 1 ? parts.filter((part) => tagOf(part) !== null) : []
  const found = strange.length > 0 && strange.length < parts.length ? strange[0]! : whole
  const tag = tagOf(found)
  return tag === null ? null : { ...found, tag }
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

/** A sign of Chinese or Japanese is a syllable or a word, and no space is between them. */
function isEnough(text: string): boolean {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu)?.length ?? 0
  return lettersOf(text) + signs >= leastLetters && text.split(' ').length + signs / 2 >= leastWords
}

/** Stretches in Latin letters where the locale has others: not every language ends its sentences. */
function inLatinScript(prose: string, locale: string): { from: number; to: number }[] {
  if (scriptOf(locale) === 'Latn') return []
  return Array.from(prose.matchAll(latin), ({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }))
}

const latin = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}\s,;:'’"()-]|\.(?=\s)){38,}/gu

/** Prose without names, and without words that the source's segment has too: those prove nothing. */
function wordsToJudge(reading: Reading, base: Reading | undefined, naming: Naming): Word[] {
  const theirs = new Set(base ? (base.prose.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) : [])
  return proseWords(reading, 0, reading.prose.length, naming)
    .map((word) => ({ ...word, text: word.text.toLowerCase() }))
    .filter(({ text }) => !theirs.has(text))
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

function remark(reading: Reading, { from, to, tag }: Stranger, base: Reading | undefined): Remark {
  const lead = reading.prose.slice(from, to).search(/\S/)
  const [found, expected] = [tag, reading.article.locale].map((one) => nameIn(one, 'en'))
  return {
    file: reading.article.file,
    place: placeIn(reading, from + Math.max(0, lead), to),
    segment: reading.segment.index,
    source: base ? inFile(base, wholeOf(base)) : null,
    reason: `Unexpected ${found} text, expected ${expected}`,
    actual: found!,
    expected: expected!,
  }
}
