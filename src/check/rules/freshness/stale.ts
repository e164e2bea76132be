import type { Article } from '../../../model/article.ts'
import type { Pair } from '../../../model/pair.ts'
import { targets, wording } from '../../../pair/diff/normalized.ts'
import { wordDiff } from '../../../pair/diff/word-diff.ts'
import { atStart, behind } from '../../structure/missing-place.ts'
import { fileStart, from, inFile } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'
import { nameOf, wholes, type Whole } from '../../structure/article-parts.ts'

export const stale: Rule = {
  id: 'freshness/stale',
  severity: 'warn',
  says: 'the source segment changed since, with the change',
  why: 'The translation still says what was true when it was made, and readers act on it.',
  article: judge,
}

function* judge({ pair }: ArticleSubject): Iterable<Remark> {
  if (pair?.revision.status !== 'found' || !pair.base) return
  if (!pair.today) return yield deleted(pair, pair.base)
  yield* changed(pair, pair.base, pair.today)
  yield* gained(pair, pair.today)
  yield* dropped(pair, pair.base)
}

function deleted({ target }: Pair, base: Article): Remark {
  return {
    file: target.file,
    place: target.title?.place ?? fileStart,
    segment: null,
    reason: `Source \`${base.file}\` was deleted, expected no translation of it`,
    actual: base.title?.text ?? base.path,
  }
}

function* changed(pair: Pair, base: Article, today: Article): Iterable<Remark> {
  const answered = answers(pair)
  for (const { kind, before, after, target, diff } of pair.changes) {
    if (kind !== 'changed') continue
    const [old, now] = [base.segments[before!]!, today.segments[after!]!]
    yield {
      file: pair.target.file,
      ...(answered.has(before!) ? on(pair, [target!]) : behindOr(pair, target)),
      reason: `Source changed: ${oneLine(diff)}`,
      source: inFile(today.file, now.place),
      ...(wording(old) === wording(now)
        ? { expected: targets(now).join(' '), actual: targets(old).join(' ') }
        : { expected: now.plain, actual: old.plain }),
    }
  }
}

function* gained(pair: Pair, today: Article): Iterable<Remark> {
  const added = pair.changes.filter(({ kind }) => kind === 'added')
  const chosen = new Map(added.map((change) => [change.after!, change]))
  for (const part of wholes(today, new Set(chosen.keys()), { cells: true }))
    yield {
      file: pair.target.file,
      ...behindOr(pair, chosen.get(part.segments[0]!)!.target),
      reason: `Source gained a ${nameOf(part)}: ${oneLine(wordDiff('', part.text))}${more(part)}`,
      source: part.place,
      expected: part.text,
    }
}

/** What the translation never had, it need not lose. */
function* dropped(pair: Pair, base: Article): Iterable<Remark> {
  const answered = answers(pair)
  const removed = pair.changes.filter(
    ({ kind, before }) => kind === 'removed' && answered.has(before!),
  )
  const chosen = new Map(removed.map((change) => [change.before!, change]))
  for (const part of wholes(base, new Set(chosen.keys()), { cells: true }))
    yield {
      file: pair.target.file,
      ...on(
        pair,
        part.segments.map((index) => chosen.get(index)!.target!),
      ),
      reason: `Source lost a ${nameOf(part)}: ${oneLine(wordDiff(part.text, ''))}${more(part)}`,
      actual: part.text,
    }
}

/** The segments of the base that the translation answers. */
function answers({ matches }: Pair): Set<number | null> {
  return new Set(matches.flatMap(({ source, target }) => (target === null ? [] : [source])))
}

/** On the segments of the translation, from the first to the last. */
function on({ target }: Pair, indices: readonly number[]): Pick<Remark, 'place' | 'segment'> {
  const sorted = indices.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const { segments } = target
  return { place: from(segments[first]!.place, segments[last]!.place), segment: first }
}

function behindOr({ target }: Pair, index: number | null): Pick<Remark, 'place' | 'segment'> {
  return index === null ? atStart(target) : behind(target, index)
}

/** What a section or list item holds besides its first words. */
function more({ kind, segments }: Whole): string {
  const count = segments.length - 1
  if (count === 0 || (kind !== 'section' && kind !== 'item')) return ''
  return ` and ${count} more ${count === 1 ? 'segment' : 'segments'}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
