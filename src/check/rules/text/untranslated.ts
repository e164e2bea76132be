import { nameIn } from '../../../locale.ts'
import { judged, remarkOn, wholeOf } from '../../text/judged.ts'
import type { Judged } from '../../text/judged.ts'
import { namingOf, proseWords, type Naming } from '../../text/prose-words.ts'
import { placeIn, type Reading } from '../../text/reading.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { sentences } from '../../text/words.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const untranslated: Rule = {
  id: 'text/untranslated',
  severity: 'error',
  says: "prose that is still the source's (at least four words outside code, names and terms); titles too",
  why: 'Who reads the translation does so because the source is of no use to them.',
  article: judge,
}

/** Fewer words may be a name, a button or an output that is rightly the same. */
const leastWords = 4
/** Within a sentence that is translated otherwise, four may be a quoted message's. */
const leastInside = 5

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { pair, sourceLanguage, catalog, article } = subject
  if (sourceLanguage || !pair?.base) return
  const naming = namingOf(pair.base, catalog.registry.glossary, article.locale)
  for (const one of judged(subject)) {
    for (const { from, to, source } of sameText(one, naming)) {
      const actual = one.target.prose.slice(from, to).trim()
      const isWhole = from === 0 && to === one.target.prose.length
      const place = isWhole ? wholeOf(one.target) : placeIn(one.target, from, to)
      const [own, other] = [pair.base.locale, article.locale].map((tag) => nameIn(tag, 'en'))
      yield {
        ...remarkOn(one, place, placeIn(one.base, source.from, source.to)),
        reason: `Unexpected ${own} text, the same as in the source, expected ${other}`,
        actual,
      }
    }
  }
}

interface Stretch {
  from: number
  to: number
}

interface Same extends Stretch {
  source: Stretch
}

/** The whole segment, else each sentence or long run of words that is the source's as it is. */
function sameText(one: Judged, naming: Naming): Same[] {
  const { base, target } = one
  const whole = { from: 0, to: target.prose.length }
  if (normal(base.prose) === normal(target.prose)) {
    return countsAsProse(target, whole, naming)
      ? [{ ...whole, source: { from: 0, to: base.prose.length } }]
      : []
  }
  const sources = stretches(base)
  const theirs = new Map(
    sources.map((each) => [normal(base.prose.slice(each.from, each.to)), each]),
  )
  return stretches(target).flatMap((each) => {
    const source = theirs.get(normal(target.prose.slice(each.from, each.to)))
    if (!source) return sameRuns(one, each, naming)
    return countsAsProse(target, each, naming) ? [{ ...each, source }] : []
  })
}

/** Words that follow each other in both, nothing but spaces and commas between them. */
function sameRuns({ base, target }: Judged, within: Stretch, naming: Naming): Same[] {
  const run = target.prose.slice(within.from, within.to).match(runs) ?? []
  const found: Same[] = []
  let from = within.from
  for (const text of run) {
    from = target.prose.indexOf(text, from)
    for (const { start, length, at } of common(text, base.prose)) {
      const stretch = { from: from + start, to: from + start + length }
      if (proseWords(target, stretch.from, stretch.to, naming).length < leastInside) continue
      if (isQuoted(target, stretch)) continue
      found.push({ ...stretch, source: { from: at, to: at + length } })
    }
    from += text.length
  }
  return found
}

/** In quotes or mark-up stands what a screen says, or what a page is called, in its own language. */
function isQuoted({ prose, at, segment }: Reading, { from, to }: Stretch): boolean {
  const before = prose.slice(0, from)
  const open = (marks: RegExp): number => before.match(marks)?.length ?? 0
  if (open(/"/g) % 2 === 1 || open(/[“„«「『]/g) > open(/[»」』]|(?<=[“„][^“”„]*)[”“]/g))
    return true
  if (open(/”/g) % 2 === 1 && open(/[“„]/g) === 0) return true
  return segment.spans.some(
    ({ kind, place }) =>
      ['strong', 'emphasis', 'link'].includes(kind) &&
      place.start <= at[from]! &&
      at[to - 1]! < place.end,
  )
}

const runs = /(?<![\p{L}\p{M}’'-])[\p{L}\p{M}’'-]+(?:,? [\p{L}\p{M}’'-]+){4,}/gu

/** The longest stretches of whole words that both texts have, from left to right. */
function common(text: string, other: string): { start: number; length: number; at: number }[] {
  const bounds = Array.from(text.matchAll(/[^\s,]+/g), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }))
  const found: { start: number; length: number; at: number }[] = []
  for (let first = 0; first + leastInside <= bounds.length; first++) {
    const start = bounds[first]!.from
    let last = first + leastInside - 1
    if (indexOfWords(other, text.slice(start, bounds[last]!.to)) < 0) continue
    while (bounds[last + 1] && indexOfWords(other, text.slice(start, bounds[last + 1]!.to)) >= 0)
      last++
    const length = bounds[last]!.to - start
    found.push({ start, length, at: indexOfWords(other, text.slice(start, start + length)) })
    first = last
  }
  return found
}

function indexOfWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' ']
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return at
  }
  return -1
}

function stretches({ prose }: Reading): Stretch[] {
  return sentences(prose).map(({ from, to }) => {
    const text = prose.slice(from, to)
    const lead = text.length - text.trimStart().length
    return { from: from + lead, to: from + lead + text.trim().length }
  })
}

function countsAsProse(reading: Reading, { from, to }: Stretch, naming: Naming): boolean {
  return proseWords(reading, from, to, naming).length >= leastWords
}

function normal(text: string): string {
  return trimEnd(text.replace(/\s+/gu, ' '), /[\s.:;!?…]/u).trim()
}
