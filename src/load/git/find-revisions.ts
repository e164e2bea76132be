/** Finds the texts that translations were made from: in the working files, then in git. */
import type { Article } from '../../model/article.ts'
import type { Revision } from '../../model/pair.ts'
import { recorded, type Recorded } from '../../pair/recorded-revision.ts'
import { Blobs, localOnly } from './blobs.ts'
import { GitError } from './git.ts'
import { isRecorded } from './stored-hash.ts'
import type { Memo } from '../cache.ts'
import { searchHistory, type Found, type Lost, type Text } from './search-history.ts'
import { histories } from './history.ts'
import { committed, type Committed } from './repository.ts'

export interface Wanted {
  /** The translation. */
  article: Article
  /** The source file at the same path, whether it is there or not; relative to the folder. */
  source: string
}

export interface Search {
  /** The catalog folder. */
  root: string
  /** The source locale's folder in it. */
  sources: string
  wanted: readonly Wanted[]
  /** The bytes of a file as it stands; null where it is not there. */
  working: (file: string) => Uint8Array | null
  /** What was found before. */
  memo: Memo
}

/**
 * By the translation's file. Git is started a few times, however many there are, and only where it
 * is needed.
 */
export async function findRevisions(search: Search): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  const open: Open[] = []
  for (const wanted of search.wanted) {
    const { article, source } = wanted
    const record = recorded(article)
    const one = search.memo.working.get(article.file, [article, search.working(source)], () => ({
      revision: inWorkingFile(wanted, record, search.working),
      bytes: null,
      later: [],
    }))
    const { revision } = one
    found.set(article.file, one)
    if (revision.status === 'unverified' && record !== null && record.kind !== 'malformed')
      open.push({ ...wanted, record })
  }
  if (open.length > 0) for (const [file, one] of await inHistory(search, open)) found.set(file, one)
  return found
}

/** A translation whose revision is not the working file. */
interface Open extends Wanted {
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

async function inHistory(search: Search, open: Open[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  let blobs: Blobs | null = null
  try {
    const repo = await committed(search.root)
    const state = JSON.stringify(repo)
    let rest: Open[] = []
    for (const one of open) {
      const known = recall(search.memo, one, state)
      if (known === undefined) rest.push(one)
      else found.set(one.article.file, known)
    }
    if (rest.length === 0) return found
    const asked = rest
    const answers = new Map<Open, Text | Lost>()
    blobs = new Blobs(repo)
    // A source that came from outside the folder is found by what moved in the whole repository.
    for (const paths of [`:(top,literal)${repo.prefix}${search.sources}`, ':(top,glob)**/*.md']) {
      if (rest.length === 0) break
      const history = await histories(repo, rest.map(pathIn(repo)), paths)
      const reader = repo.partial ? await localOnly(repo, blobs, history) : blobs
      await Promise.all(
        rest.map(async (one) => {
          const versions = history.versions.get(pathIn(repo)(one)) ?? []
          const { partial } = history
          answers.set(one, await searchHistory(one, { versions, partial }, reader, repo))
        }),
      )
      rest = rest.filter((one) => 'reason' in answers.get(one)!)
    }
    for (const one of asked)
      found.set(one.article.file, told(search.memo, one, answers.get(one)!, state))
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    for (const one of open) {
      const why = `\`${one.source}\` is not the text that it records, and ${error.message}`
      found.set(one.article.file, told(search.memo, one, { reason: why, final: false }, ''))
    }
  } finally {
    blobs?.close()
  }
  return found
}

function pathIn({ prefix }: Committed): (one: Open) => string {
  return ({ source }) => prefix + source
}

/**
 * An answer, kept for as long as the repository is in the same state. One that may be another
 * soon, though the state is the same, is kept only to be the same object where it comes again.
 */
function told(memo: Memo, one: Open, answer: Text | Lost, state: string): Found {
  if (!('reason' in answer)) return remember(memo, one, state, within(one, answer))
  const { reason, final } = answer
  const asked = final ? state : reason
  return recall(memo, one, asked) ?? remember(memo, one, asked, without(one, reason))
}

/** What git answered about a hash; `state` tells which commit it was asked at, or why it refused. */
function remember({ history }: Memo, one: Open, state: string, found: Found): Found {
  const { article, source, record } = one
  return history.keep(article.file, [source, record.kind, record.hash, state], found)
}

/** The same answer, for a hash whose place in the translation may have moved. */
function recall(memo: Memo, one: Open, state: string): Found | undefined {
  const { article, source, record } = one
  const found = memo.history.find(article.file, [source, record.kind, record.hash, state])
  if (found === undefined || found.revision.place === record.place) return found
  const revision = { ...found.revision, place: record.place }
  return remember(memo, one, state, { ...found, revision })
}

function within({ record }: Open, { commit, date, bytes, later }: Text): Found {
  const { hash, place } = record
  const where = { in: 'history', commit, date, reason: null } as const
  return { revision: { status: 'found', recorded: hash, place, ...where }, bytes, later }
}

function without({ record }: Open, reason: string): Found {
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
