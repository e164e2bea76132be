import type { Range } from '../../../model/place.ts'
import { nameIn } from '../../../language/tags.ts'
import { segmentPairs, remarkOn, placeOfProse } from '../../text/segment-pairs.ts'
import type { SegmentPair } from '../../text/segment-pairs.ts'
import { namingOf, proseWords, type Naming } from '../../text/words/prose-words.ts'
import { placeIn, type MaskedText } from '../../text/masked-text.ts'
import { SharedWords } from '../../text/words/shared-words.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { sentences } from '../../../language/tokenize.ts'
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
  for (const segments of segmentPairs(subject)) {
    for (const { from, to, source } of sameText(segments, naming)) {
      const actual = segments.target.prose.slice(from, to).trim()
      const isWhole = from === 0 && to === segments.target.prose.length
      const place = isWhole ? placeOfProse(segments.target) : placeIn(segments.target, from, to)
      const [sourceName, targetName] = [pair.base.locale, article.locale].map((tag) =>
        nameIn(tag, 'en'),
      )
      yield {
        ...remarkOn(segments, place, placeIn(segments.base, source.from, source.to)),
        reason: `Unexpected ${sourceName} text, the same as in the source, expected ${targetName}`,
        actual,
      }
    }
  }
}

interface SameText extends Range {
  source: Range
}

/** The whole segment, else each sentence or long run of words that is the source's as it is. */
function sameText(segments: SegmentPair, naming: Naming): SameText[] {
  const { base, target } = segments
  const whole = { from: 0, to: target.prose.length }
  if (normal(base.prose) === normal(target.prose)) {
    return countsAsProse(target, whole, naming)
      ? [{ ...whole, source: { from: 0, to: base.prose.length } }]
      : []
  }
  const sources = sentenceRanges(base)
  const rangeByText = new Map(
    sources.map((each) => [normal(base.prose.slice(each.from, each.to)), each]),
  )
  const shared = new SharedWords(base.prose, target)
  return sentenceRanges(target).flatMap((each) => {
    const source = rangeByText.get(normal(target.prose.slice(each.from, each.to)))
    if (!source) return sameRuns(segments, each, naming, shared)
    return countsAsProse(target, each, naming) ? [{ ...each, source }] : []
  })
}

/** Words that follow each other in both, nothing but spaces and commas between them. */
function sameRuns(
  segments: SegmentPair,
  within: Range,
  naming: Naming,
  shared: SharedWords,
): SameText[] {
  const { target } = segments
  const runsInBoth: SameText[] = []
  const text = target.prose.slice(within.from, within.to)
  for (const { 0: run, index } of text.matchAll(runs))
    for (const { start, length, at } of shared.runs(run, leastInside)) {
      const from = within.from + index + start
      const stretch = { from, to: from + length }
      if (proseWords(target, stretch.from, stretch.to, naming).length < leastInside) continue
      if (shared.isQuoted(stretch)) continue
      runsInBoth.push({ ...stretch, source: { from: at, to: at + length } })
    }
  return runsInBoth
}

const runs = /(?<![\p{L}\p{M}’'-])[\p{L}\p{M}’'-]+(?:,? [\p{L}\p{M}’'-]+){4,}/gu

function sentenceRanges({ prose }: MaskedText): Range[] {
  return sentences(prose).map(({ from, to }) => {
    const text = prose.slice(from, to)
    const lead = text.length - text.trimStart().length
    return { from: from + lead, to: from + lead + text.trim().length }
  })
}

function countsAsProse(masked: MaskedText, { from, to }: Range, naming: Naming): boolean {
  return proseWords(masked, from, to, naming).length >= leastWords
}

function normal(text: string): string {
  return trimEnd(text.replace(/\s+/gu, ' '), /[\s.:;!?…]/u).trim()
}
