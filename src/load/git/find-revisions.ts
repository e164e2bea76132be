/** Finds the source texts that translations were made from, in the working files and in git. */
import type { Article } from '../../model/article.ts'
import type { Revision } from '../../model/pair.ts'
import { recorded, type Recorded } from '../../pair/recorded-revision.ts'
import { Blobs, localOnly } from './blobs.ts'
import { GitError } from './git.ts'
import { isRecorded } from './stored-hash.ts'
import type { Memo } from '../cache.ts'
import {
  searchHistory,
  type FoundRevision,
  type NotFound,
  type RecordedText,
} from './search-history.ts'
import { histories } from './history.ts'
import { committed, type Committed } from './repository.ts'

/** A translation whose revision is to be found. */
export interface Wanted {
  /** The translation. */
  article: Article
  /** The path of its source file, which may be missing; relative to the catalog folder. */
  source: string
}

/** What `findRevisions` needs. */
export interface Search {
  /** The catalog folder. */
  root: string
  /** The source locale's folder in it. */
  sources: string
  wanted: readonly Wanted[]
  /** The present bytes of a file; null where it is missing. */
  working: (file: string) => Uint8Array | null
  /** The results of earlier searches. */
  memo: Memo
}

/**
 * The revisions by the translation's file. Git is started a few times at most, whatever their number,
 * and only where the working files do not answer.
 */
export async function findRevisions(search: Search): Promise<Map<string, FoundRevision>> {
  const revisions = new Map<string, FoundRevision>()
  const sought: SoughtRevision[] = []
  for (const wanted of search.wanted) {
    const { article, source } = wanted
    const record = recorded(article)
    const result = search.memo.working.get(article.file, [article, search.working(source)], () => ({
      revision: inWorkingFile(wanted, record, search.working),
      bytes: null,
      later: [],
    }))
    const { revision } = result
    revisions.set(article.file, result)
    if (revision.status === 'unverified' && record !== null && record.kind !== 'malformed')
      sought.push({ ...wanted, record })
  }
  if (sought.length > 0)
    for (const [file, result] of await inHistory(search, sought)) revisions.set(file, result)
  return revisions
}

/** A translation whose revision is not the text of the working file. */
interface SoughtRevision extends Wanted {
  record: Recorded
}

function inWorkingFile(
  { source }: Wanted,
  record: Recorded | null,
  working: Search['working'],
): Revision {
  if (record === null)
    return unverified(
      null,
      'the front matter does not say from which text of the source this was translated',
    )
  if (record.kind === 'malformed')
    return unverified(record, `\`${record.hash}\` is not a hash of 40 hexadecimal digits`)
  const bytes = working(source)
  if (bytes === null || !isRecorded(bytes, record)) return unverified(record, '')
  const { hash, place } = record
  const here = { in: 'working-file', commit: null, date: null, reason: null } as const
  return { status: 'found', recorded: hash, place, ...here }
}

async function inHistory(
  search: Search,
  sought: SoughtRevision[],
): Promise<Map<string, FoundRevision>> {
  const revisions = new Map<string, FoundRevision>()
  let blobs: Blobs | null = null
  try {
    const repo = await committed(search.root)
    const state = JSON.stringify(repo)
    let rest: SoughtRevision[] = []
    for (const item of sought) {
      const known = recall(search.memo, item, state)
      if (known === undefined) rest.push(item)
      else revisions.set(item.article.file, known)
    }
    if (rest.length === 0) return revisions
    const searched = rest
    const answers = new Map<SoughtRevision, RecordedText | NotFound>()
    blobs = new Blobs(repo)
    // A source that was moved into the folder is found by the renames in the whole repository.
    for (const paths of [`:(top,literal)${repo.prefix}${search.sources}`, ':(top,glob)**/*.md']) {
      if (rest.length === 0) break
      const history = await histories(repo, rest.map(pathIn(repo)), paths)
      const reader = repo.partial ? await localOnly(repo, blobs, history) : blobs
      await Promise.all(
        rest.map(async (item) => {
          const versions = history.versions.get(pathIn(repo)(item)) ?? []
          const { partial } = history
          answers.set(item, await searchHistory(item, { versions, partial }, reader, repo))
        }),
      )
      rest = rest.filter((item) => 'reason' in answers.get(item)!)
    }
    for (const item of searched)
      revisions.set(item.article.file, keepAnswer(search.memo, item, answers.get(item)!, state))
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    for (const item of sought) {
      const why = `\`${item.source}\` is not the text that it records, and ${error.message}`
      const answer = { reason: why, final: false }
      revisions.set(item.article.file, keepAnswer(search.memo, item, answer, ''))
    }
  } finally {
    blobs?.close()
  }
  return revisions
}

function pathIn({ prefix }: Committed): (item: SoughtRevision) => string {
  return ({ source }) => prefix + source
}

/**
 * The result of a search, kept as long as the repository is in the same state. One that may change in
 * the same state is kept by its reason, only so that the same answer is the same object.
 */
function keepAnswer(
  memo: Memo,
  item: SoughtRevision,
  answer: RecordedText | NotFound,
  state: string,
): FoundRevision {
  if (!('reason' in answer)) return remember(memo, item, state, within(item, answer))
  const { reason, final } = answer
  const key = final ? state : reason
  return recall(memo, item, key) ?? remember(memo, item, key, without(item, reason))
}

/** Keeps git's answer about a hash; `state` names the repository's state, or why git refused. */
function remember(
  { history }: Memo,
  item: SoughtRevision,
  state: string,
  found: FoundRevision,
): FoundRevision {
  const { article, source, record } = item
  return history.keep(article.file, [source, record.kind, record.hash, state], found)
}

/** The same answer, for a hash whose place in the translation may have moved. */
function recall(memo: Memo, item: SoughtRevision, state: string): FoundRevision | undefined {
  const { article, source, record } = item
  const found = memo.history.find(article.file, [source, record.kind, record.hash, state])
  if (found === undefined || found.revision.place === record.place) return found
  const revision = { ...found.revision, place: record.place }
  return remember(memo, item, state, { ...found, revision })
}

function within(
  { record }: SoughtRevision,
  { commit, date, bytes, later }: RecordedText,
): FoundRevision {
  const { hash, place } = record
  const where = { in: 'history', commit, date, reason: null } as const
  return { revision: { status: 'found', recorded: hash, place, ...where }, bytes, later }
}

function without({ record }: SoughtRevision, reason: string): FoundRevision {
  return { revision: unverified(record, reason), bytes: null, later: [] }
}

function unverified(record: Recorded | null, reason: string): Revision {
  return {
    status: 'unverified',
    recorded: record?.hash ?? null,
    place: record?.place ?? null,
    in: null,
    commit: null,
    date: null,
    reason,
  }
}
