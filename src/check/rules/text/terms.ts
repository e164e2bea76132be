import { lookup } from '../../../locale.ts'
import type { Term } from '../../../model.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import { inLatin } from '../../text/mixed-scripts.ts'
import { keptWords } from '../../text/kept-words.ts'
import { placeIn } from '../../text/reading.ts'
import { find as findStem, finder, uses, type Stretch } from '../../text/term-match.ts'
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
    ...keptWords(pair.base).map((term) => ({ term, find: finder(term), use: [], not: [] })),
    ...catalog.registry.glossary.flatMap((term) => wantedOf(term, article.locale)),
  ].sort((a, b) => b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
  if (wanted.length === 0 && !pair.base.text.includes(':::no-loc')) return
  for (const one of judged(subject)) {
    yield* lostNames(one)
    yield* lostTerms(one, wanted)
  }
}

function wantedOf({ term, translations }: Term, locale: string): Wanted[] {
  const own = lookup(translations, locale)
  // A term that is translated elsewhere is no name: nothing is set for this locale.
  if (!own && Object.keys(translations).length > 0) return []
  return [{ term, find: finder(term), use: own?.use ?? [], not: own?.not ?? [] }]
}

function* lostTerms(one: Judged, wanted: readonly Wanted[]): Iterable<Remark> {
  const { base, target } = one
  const taken: Stretch[] = []
  for (const { term, find, use, not } of wanted) {
    const found = find(base.prose).filter(
      ({ from, to }) => !taken.some((other) => from < other.to && other.from < to),
    )
    if (found.length === 0) continue
    taken.push(...found)
    const wrong = firstOf(not, one)
    const at = found[0]!
    if (wrong) yield unwanted(one, at, wrong, use.length > 0 ? use : [term])
    else if (use.length > 0) {
      if (!use.some((each) => uses(target.prose, each, target.article.locale))) {
        yield unused(one, at, use)
      }
    } else if (not.length === 0 && !keeps(one, term)) yield notKept(one, at, term)
  }
}

function firstOf(words: readonly string[], { target }: Judged): Stretch | null {
  for (const word of words) {
    const found = findStem(target.prose, word, target.article.locale)
    if (found) return found
  }
  return null
}

/** In the text or in what is masked: a name set as code is kept. */
function keeps({ target }: Judged, term: string): boolean {
  const normal = (text: string): string => inLatin(text).replace(/\s+/g, ' ')
  const texts = [target.prose, ...target.masks.map(({ text }) => text)]
  return texts.some((text) => normal(text).includes(normal(term)))
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
  for (const { kind, text, place } of base.masks) {
    if (kind !== 'no-loc' || keeps(one, text)) continue
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
