import { lookup } from '../../../language/tags.ts'
import type { Range } from '../../../model/place.ts'
import type { Term } from '../../../model/registry.ts'
import { contained, Sought } from '../../../text/occurrences.ts'
import { segmentPairs, remarkOn, placeOfProse, type SegmentPair } from '../../text/segment-pairs.ts'
import { inLatin } from '../../text/words/mixed-scripts.ts'
import { keptWords } from '../../text/words/kept-words.ts'
import { placeIn } from '../../text/masked-text.ts'
import { findTerm, termFinder, squeezed, usesTerm } from '../../text/words/term-match.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const terms: Rule = {
  id: 'text/terms',
  severity: 'warn',
  says: 'a glossary term not kept or not used',
  why: 'The reader meets one name on the screen and another in the text, and takes them for two things.',
  article: judge,
}

interface Wanted {
  term: string
  /** Its place among those that are wanted: a term comes before one that it holds. */
  rank: number
  /** Where it stands in a text of the source. */
  find: (text: string) => Range[]
  /** Any of these will do; empty: the term itself, verbatim. */
  use: readonly string[]
  not: readonly string[]
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { catalog, article, pair } = subject
  if (!pair?.base) return
  const wanted = [
    ...keptWords(pair.base).map((term) => ({ term, use: [], not: [] })),
    ...catalog.registry.glossary.flatMap((term) => wantedOf(term, article.locale)),
  ]
    .sort((a, b) => b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
    .map((term, rank): Wanted => ({ ...term, rank, find: termFinder(term.term) }))
  if (wanted.length === 0 && !pair.base.text.includes(':::no-loc')) return
  const termsIn = termsWithin(wanted)
  for (const segments of segmentPairs(subject)) {
    yield* lostNames(segments)
    yield* lostTerms(segments, termsIn(segments.base.prose))
  }
}

/** Finds, longest first, which terms may stand in a text, reading it once for all of them. */
function termsWithin(wanted: readonly Wanted[]): (text: string) => Wanted[] {
  const byText = Map.groupBy(wanted, ({ term }) => squeezed(term))
  const sought = new Sought(byText.keys())
  return (text) =>
    [...sought.within(squeezed(text))]
      .flatMap((text) => byText.get(text)!)
      .sort((a, b) => a.rank - b.rank)
}

function wantedOf(
  { term, translations }: Term,
  locale: string,
): Pick<Wanted, 'term' | 'use' | 'not'>[] {
  const translation = lookup(translations, locale)
  // A term that is translated elsewhere is no name: nothing is set for this locale.
  if (!translation && Object.keys(translations).length > 0) return []
  return [{ term, use: translation?.use ?? [], not: translation?.not ?? [] }]
}

function* lostTerms(segments: SegmentPair, wanted: readonly Wanted[]): Iterable<Remark> {
  const { base, target } = segments
  const taken = new Uint8Array(base.prose.length)
  for (const { term, find, use, not } of wanted) {
    const ranges = find(base.prose).filter(({ from, to }) => !taken.subarray(from, to).includes(1))
    if (ranges.length === 0) continue
    for (const { from, to } of ranges) taken.fill(1, from, to)
    const wrong = firstOf(not, segments)
    const range = ranges[0]!
    if (wrong) yield unwanted(segments, range, wrong, use.length > 0 ? use : [term])
    else if (use.length > 0) {
      if (!use.some((each) => usesTerm(target.prose, each, target.article.locale))) {
        yield unused(segments, range, use)
      }
    } else if (not.length === 0 && !kept(segments, [term]).has(normal(term)))
      yield notKept(segments, range, term)
  }
}

function firstOf(words: readonly string[], { target }: SegmentPair): Range | null {
  for (const word of words) {
    const range = findTerm(target.prose, word, target.article.locale)
    if (range) return range
  }
  return null
}

/** Those names that stand in the text or in a mask: a name that is set as code is kept. */
function kept({ target }: SegmentPair, names: readonly string[]): Set<string> {
  if (names.length === 0) return new Set()
  const texts = [target.prose, ...target.masks.map(({ text }) => text)]
  return contained(texts.map(normal).join('\0'), names.map(normal))
}

function normal(text: string): string {
  return inLatin(text).replace(/\s+/g, ' ')
}

function unwanted(
  segments: SegmentPair,
  sourceRange: Range,
  wrong: Range,
  right: readonly string[],
): Remark {
  const actual = segments.target.prose.slice(wrong.from, wrong.to)
  return {
    ...remarkOn(
      segments,
      placeIn(segments.target, wrong.from, wrong.to),
      placeIn(segments.base, sourceRange.from, sourceRange.to),
    ),
    reason: `Unexpected term \`${actual}\`, expected ${quoted(right)}`,
    expected: right[0]!,
    actual,
  }
}

function unused(segments: SegmentPair, sourceRange: Range, use: readonly string[]): Remark {
  const term = segments.base.prose.slice(sourceRange.from, sourceRange.to)
  return {
    ...remarkOn(
      segments,
      placeOfProse(segments.target),
      placeIn(segments.base, sourceRange.from, sourceRange.to),
    ),
    reason: `Missing term for \`${term}\`, expected ${quoted(use)}`,
    expected: use[0]!,
  }
}

/** A remark at the term in another case or spacing, else on the segment that lacks it. */
function notKept(segments: SegmentPair, sourceRange: Range, term: string): Remark {
  const source = placeIn(segments.base, sourceRange.from, sourceRange.to)
  const near = findTerm(segments.target.prose, term, segments.base.article.locale)
  const actual = near ? segments.target.prose.slice(near.from, near.to) : null
  const place = near ? placeIn(segments.target, near.from, near.to) : placeOfProse(segments.target)
  return {
    ...remarkOn(segments, place, source),
    reason: `${actual === null ? 'Missing term' : `Unexpected \`${actual}\``}, expected \`${term}\` as it is`,
    expected: term,
    actual,
  }
}

/** What `:::no-loc` keeps from being translated. */
function* lostNames(segments: SegmentPair): Iterable<Remark> {
  const { base, target } = segments
  const names = base.masks.filter(({ kind }) => kind === 'no-loc')
  const keptNames = kept(
    segments,
    names.map(({ text }) => text),
  )
  for (const { text, place } of names) {
    if (keptNames.has(normal(text))) continue
    yield {
      ...remarkOn(segments, target.segment.place, place),
      reason: `Missing name, expected \`${text}\` as it is`,
      expected: text,
    }
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ')
}
