import type { Article } from '../model/article.ts'
import type { Pair, Revision } from '../model/pair.ts'
import { align } from './align/align.ts'
import { changes } from './diff/changes.ts'

/** A text of the source that was committed after the revision. */
export interface Later {
  /** ISO 8601, UTC. */
  date: string
  /** Null where it was deleted then. */
  read: () => Article | null
}

export interface PairInput {
  target: Article
  /** Today's source; null where it was deleted or never was. */
  today: Article | null
  revision: Revision
  /** The revision's text where it was found, else today's source. */
  base: Article | null
  /** What the source was after the revision, oldest first. Default: none is known. */
  later?: readonly Later[]
}

/** Sets a translation beside the text it was made from and beside today's source. */
export function pair({ target, today, revision, base, later = [] }: PairInput): Pair {
  const matches = base === null || base.unreadable || target.unreadable ? [] : align(base, target)
  const found =
    revision.status === 'found' && base !== null && base !== today
      ? changes(base, today, matches)
      : []
  const since = found.length === 0 ? null : firstChange(base!, later)
  return { target, today, base, revision, matches, changes: found, since }
}

function firstChange(base: Article, later: readonly Later[]): string | null {
  return later.find(({ read }) => changes(base, read(), []).length > 0)?.date ?? null
}
