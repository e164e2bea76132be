/** Finds the texts that translations were made from: in the working files, then in git. */
import type { Article, Revision } from '../model.ts'
import { recorded, type Recorded } from '../pair/recorded.ts'
import { Blobs } from './blobs.ts'
import { GitError } from './git.ts'
import { isRecorded } from './hash.ts'
import { repository, versions, type Repository, type Version } from './history.ts'

export interface Wanted {
  /** The translation. */
  article: Article
  /** The source file at the same path, whether it is there or not; relative to the folder. */
  source: string
}

export interface Found {
  revision: Revision
  /** The text; null where the working file is it, or none was found. */
  bytes: Uint8Array | null
  /** What the source was after it, oldest first; null where it was deleted. */
  later: { date: string; bytes: Uint8Array | null }[]
}

export interface Search {
  /** The catalog folder. */
  root: string
  /** The source locale's folder in it. */
  sources: string
  wanted: readonly Wanted[]
  /** The bytes of a file as it stands; null where it is not there. */
  working: (file: string) => Uint8Array | null
}

/** By the translation's file. Git is started at most five times, and only where it is needed. */
export async function findRevisions(search: Search): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  const open: Open[] = []
  for (const wanted of search.wanted) {
    const record = recorded(wanted.article)
    const revision = inWorkingFile(wanted, record, search.working)
    found.set(wanted.article.file, { revision, bytes: null, later: [] })
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
  if (record === null) return unverified(null, 'its front matter records no revision')
  if (record.kind === 'malformed')
    return unverified(record, `\`${record.hash}\` is no hash of 40 hexadecimal digits`)
  const bytes = working(source)
  if (bytes === null || !isRecorded(bytes, record)) return unverified(record, '')
  const { hash, place } = record
  const here = { in: 'working-file', commit: null, date: null, reason: null } as const
  return { status: 'found', recorded: hash, place, ...here }
}

async function inHistory(search: Search, open: Open[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  const give = (one: Open, reason: string) =>
    found.set(one.article.file, {
      revision: unverified(one.record, reason),
      bytes: null,
      later: [],
    })
  let blobs: Blobs | null = null
  try {
    const repo = await repository(search.root)
    blobs = new Blobs(search.root)
    let rest = open
    // A source that came from outside the folder is found by what moved in the whole repository.
    for (const within of [`:(top,literal)${repo.prefix}${search.sources}`, ':(top,glob)**/*.md']) {
      if (rest.length === 0) break
      const paths = rest.map(({ source }) => repo.prefix + source)
      const history = await versions(search.root, paths, within)
      const answers = await Promise.all(
        rest.map((one) =>
          searchOne(one, history.get(repo.prefix + one.source) ?? [], blobs!, repo),
        ),
      )
      rest.forEach((one, index) => {
        const answer = answers[index]!
        if (typeof answer === 'string') give(one, answer)
        else found.set(one.article.file, answer)
      })
      rest = rest.filter((_, index) => typeof answers[index] === 'string')
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    for (const one of open)
      give(one, `\`${one.source}\` is not the text that it records, and ${error.message}`)
  } finally {
    blobs?.close()
  }
  return found
}

/** The text among the versions of its source; a string says why it is not there. */
async function searchOne(
  { record, source }: Open,
  history: readonly Version[],
  blobs: Blobs,
  { shallow }: Repository,
): Promise<Found | string> {
  let lost = 0
  const read = new Map<string, Uint8Array | null>()
  for (const [index, { blob, commit, date }] of history.entries()) {
    if (blob === null || (record.kind === 'blob' && blob !== record.hash)) continue
    if (!read.has(blob)) read.set(blob, await blobs.read(blob))
    const bytes = read.get(blob)!
    if (bytes === null) lost++
    else if (record.kind === 'blob' || isRecorded(bytes, record)) {
      const { hash, place } = record
      const where = { in: 'history', commit, date, reason: null } as const
      const later = await textsAfter(history.slice(0, index), blobs)
      return { revision: { status: 'found', recorded: hash, place, ...where }, bytes, later }
    }
  }
  if (shallow)
    return `it is not in what this shallow clone has of the history of \`${source}\`; \`git fetch --unshallow\` gets the rest`
  if (lost > 0)
    return `this clone lacks ${lost === 1 ? 'a text' : `${lost} texts`} of the history of \`${source}\`; clone the repository whole`
  if (history.length === 0) return `git knows no \`${source}\``
  return `no commit of \`${source}\` holds a text with the hash \`${record.hash}\``
}

async function textsAfter(history: readonly Version[], blobs: Blobs): Promise<Found['later']> {
  const later: Found['later'] = []
  for (const { blob, date } of history.toReversed()) {
    const bytes = blob === null ? null : await blobs.read(blob)
    if (bytes !== null || blob === null) later.push({ date, bytes })
  }
  return later
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
