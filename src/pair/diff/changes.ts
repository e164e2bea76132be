/** What became of a text until today, in substance. */
import type { Article, Segment } from '../../model/article.ts'
import type { Change, Match } from '../../model/pair.ts'
import { correspond } from './correspond.ts'
import { substance, targets, wording } from './normalized.ts'
import { wordDiff } from './word-diff.ts'

/**
 * Every segment of `base` that `today` says otherwise or no more, and every one that it gained, in
 * the order of `today`. What only moved is no change, and neither is the front matter's title.
 */
export function changes(base: Article, today: Article | null, matches: readonly Match[]): Change[] {
  const where = places(base, matches)
  const found = today === null ? removed(base) : compared(base, today)
  return found.map(({ near, ...change }) => ({
    ...change,
    target: where(near),
    diff: diff(change),
  }))

  function diff({ before, after }: Pick<Change, 'before' | 'after'>): string {
    const old = before === null ? null : base.segments[before]!
    const now = after === null ? null : today!.segments[after]!
    if (old !== null && now !== null && wording(old) === wording(now))
      return wordDiff(targets(old).join(' '), targets(now).join(' '))
    return wordDiff(old === null ? '' : shown(old), now === null ? '' : shown(now))
  }
}

/** What can be seen of a segment: an image has no words. */
function shown(segment: Segment): string {
  return wording(segment) || targets(segment).join(' ')
}

/** A change before its place in the translation is known; `near` is a segment of the base. */
type Found = Pick<Change, 'kind' | 'before' | 'after'> & { near: number }

function removed(base: Article): Found[] {
  return base.segments
    .filter(({ kind }) => kind !== 'title')
    .map(({ index }) => ({ kind: 'removed', before: index, after: null, near: index }))
}

function compared(base: Article, today: Article): Found[] {
  const found: Found[] = []
  let near = -1
  for (const { before, after } of correspond(base, today)) {
    if (before !== null && after !== null) {
      near = before
      if (substance(base.segments[before]!) !== substance(today.segments[after]!))
        found.push({ kind: 'changed', before, after, near })
    } else if (before !== null) {
      near = before
      found.push({ kind: 'removed', before, after, near })
    } else found.push({ kind: 'added', before, after, near })
  }
  return found
}

/** The translation's segment that answers one of the base, else the last one before it. */
function places(base: Article, matches: readonly Match[]): (near: number) => number | null {
  const answer = new Map(matches.map(({ source, target }) => [source, target]))
  const nearest: (number | null)[] = []
  for (const { index } of base.segments)
    nearest.push(answer.get(index) ?? nearest[index - 1] ?? null)
  return (near) => nearest[near] ?? null
}
