import { lookup } from '../../../language/tags.ts'
import type { Term } from '../../../model/registry.ts'
import { contained, Sought } from '../../../text/occurrences.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/segment-pairs.ts'
import { inLatin } from '../../text/words/mixed-scripts.ts'
import { keptWords } from '../../text/words/kept-words.ts'
import { placeIn } from '../../text/masked-text.ts'
import {
  find as findStem,
  finder,
  squeezed,
  uses,
  type Stretch,
} from '../../text/words/term-match.ts'
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
  find: (text: string) => Stretch[]
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
    .map((term, rank): Wanted => ({ ...term, rank, find: finder(term.term) }))
  if (wanted.length === 0 && !pair.base.text.includes(':::no-loc')) return
  const standing = within(wanted)
  for (const one of judged(subject)) {
    yield* lostNames(one)
    yield* lostTerms(one, standing(one.base.prose))
  }
}

/** Tells, longest first, which terms may stand in a text: it is read once for all of them. */
function within(wanted: readonly Wanted[]): (text: string) => Wanted[] {
  const byText = Map.groupBy(wanted, ({ term }) => squeezed(term))
  const sought = new Sought(byText.keys())
  return (text) =>
    [...sought.within(squeezed(text))]
      .flatMap((found) => byText.get(found)!)
      .sort((a, b) => a.rank - b.rank)
}

function wantedOf(
  { term, translations }: Term,
  locale: string,
): Pick<Wanted, 'term' | 'use' | 'not'>[] {
  const own = lookup(translations, locale)
  // A term that is translated elsewhere is no name: nothing is set for this locale.
  if (!own && Object.keys(translations).length > 0) return []
  return [{ term, use: own?.use ?? [], not: own?.not ?? [] }]
}

function* lostTerms(one: Judged, wanted: readonly Wanted[]): Iterable<Remark> {
  const { base, target } = one
  const taken = new Uint8Array(base.prose.length)
  for (const { term, find, use, not } of wanted) {
    const found = find(base.prose).filter(({ from, to }) => !taken.subarray(from, to).includes(1))
    if (found.length === 0) continue
    for (const { from, to } of found) taken.fill(1, from, to)
    const wrong = firstOf(not, one)
    const at = found[0]!
    if (wrong) yield unwanted(one, at, wrong, use.length > 0 ? use : [term])
    else if (use.length > 0) {
      if (!use.some((each) => uses(target.prose, each, target.article.locale))) {
        yield unused(one, at, use)
      }
    } else if (not.length === 0 && !kept(one, [term]).has(normal(term)))
      yield notKept(one, at, term)
  }
}

function firstOf(words: readonly string[], { target }: Judged): Stretch | null {
  for (const word of words) {
    const found = findStem(target.prose, word, target.article.locale)
    if (found) return found
  }
  return null
}

/** Those names that stand in the text or in what is masked: one that is set as code is kept. */
function kept({ target }: Judged, names: readonly string[]): Set<string> {
  if (names.length === 0) return new Set()
  const texts = [target.prose, ...target.masks.map(({ text }) => text)]
  return contained(texts.map(normal).join('\0'), names.map(normal))
}

function normal(text: string): string {
  return inLatin(text).replace(/\s+/g, ' ')
}

function unwanted(one: Judged, at: Stretch, wrong: Stretch, right: readonly string[]): Remark {
  const actual = one.target.prose.slice(wrong.from, wrong.to)
  return {
    ...remarkOn(one, placeIn(one.target, wrong.from, wrong.to), placeIn(one.base, at.from, at.to)),
    reason: `Unexpected term \`${actual}\`, expected ${quoted(right)}`,
    expected: right[0]!,
    actual,
  }
}

function unused(one: Judged, at: Stretch, use: readonly string[]): Remark {
  const term = one.base.prose.slice(at.from, at.to)
  return {
    ...remarkOn(one, wholeOf(one.target), placeIn(one.base, at.from, at.to)),
    reason: `Missing term for \`${term}\`, expected ${quoted(use)}`,
    expected: use[0]!,
  }
}

/** Written in another case or spacing, it stands where it is; else it is missing. */
function notKept(one: Judged, at: Stretch, term: string): Remark {
  const source = placeIn(one.base, at.from, at.to)
  const near = findStem(one.target.prose, term, one.base.article.locale)
  const actual = near ? one.target.prose.slice(near.from, near.to) : null
  const place = near ? placeIn(one.target, near.from, near.to) : wholeOf(one.target)
  return {
    ...remarkOn(one, place, source),
    reason: `${actual === null ? 'Missing term' : `Unexpected \`${actual}\``}, expected \`${term}\` as it is`,
    expected: term,
    actual,
  }
}

/** What `:::no-loc` keeps from being translated. */
function* lostNames(one: Judged): Iterable<Remark> {
  const { base, target } = one
  const names = base.masks.filter(({ kind }) => kind === 'no-loc')
  const there = kept(
    one,
    names.map(({ text }) => text),
  )
  for (const { text, place } of names) {
    if (there.has(normal(text))) continue
    yield {
      ...remarkOn(one, target.segment.place, place),
      reason: `Missing name, expected \`${text}\` as it is`,
      expected: text,
    }
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ')
}
