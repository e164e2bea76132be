/** A translated article beside the source text it was made from and beside today's source. */
import type { Article } from './article.ts'
import type { Place } from './place.ts'

/** What a translation was made from, as far as it can be known. */
export interface Revision {
  status: 'found' | 'unverified'
  /** The hash as recorded in the front matter, null where there is none. */
  recorded: string | null
  /** Where `recorded` stands. */
  place: Place | null
  /** Found in: the file as it stands, or its history. */
  in: 'working-file' | 'history' | null
  /** The last commit that wrote it, and its date (ISO 8601, UTC). Null in a working file. */
  commit: string | null
  date: string | null
  /** Unverified: why, as a clause that ends a sentence. Found: null. */
  reason: string | null
}

/** Two segments that answer each other, or one that nothing answers (null on the other side). */
export interface Match {
  source: number | null
  target: number | null
}

export type ChangeKind = 'changed' | 'added' | 'removed'

/** What became of a segment of the revision until today, in substance. */
export interface Change {
  kind: ChangeKind
  /** Segment of the revision; null for `added`. */
  before: number | null
  /** Segment of today's source; null for `removed`. */
  after: number | null
  /** The translation's segment that it concerns: its counterpart, or the last one before it. */
  target: number | null
  /** Words that went and came, as `[-old-]{+new+}` inside a little context. */
  diff: string
}

/** A translated article beside the source text it was made from and beside today's source. */
export interface Pair {
  target: Article
  /** Today's source; null where it was deleted or never was. */
  today: Article | null
  /** The text that the translation is judged against: the revision, else today's source. */
  base: Article | null
  revision: Revision
  /** base × target, in order of the target. */
  matches: Match[]
  /** base × today; of a deleted source every segment. Empty where the revision is unverified. */
  changes: Change[]
  /** The first commit after the revision that changed the source in substance: ISO 8601 date. */
  since: string | null
}
