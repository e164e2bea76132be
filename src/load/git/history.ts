/** What the source files have been, from one walk through git's history. */
import { pipeline } from 'node:stream/promises'
import { finished, GitError, start } from './git.ts'
import type { Committed } from './repository.ts'

/** A text that a file had in its history. */
export interface Version {
  /** Git's id of the file; null where the commit deleted it or moved it away. */
  blob: string | null
  commit: string
  /** When it was committed: ISO 8601, UTC. */
  date: string
}

export interface Histories {
  /** By path, newest first; a path without any version is left out. */
  versions: Map<string, Version[]>
  /** Whether a file that was renamed and changed at once could not be followed. */
  partial: boolean
}

/**
 * The versions of each path of the repository, renames followed. `within` is the pathspec that
 * bounds the search. In a clone that lacks the texts that renames are told by, only files that
 * were moved as they stood are followed. Throws a GitError where git does not reach the end.
 */
export async function histories(
  repository: Committed,
  paths: readonly string[],
  within: string,
): Promise<Histories> {
  try {
    return { versions: await versions(entries(repository, within, '-M'), paths), partial: false }
  } catch (error) {
    if (!repository.partial || !(error instanceof GitError)) throw error
    return { versions: await versions(entries(repository, within, '-M100%'), paths), partial: true }
  }
}

async function versions(
  log: AsyncIterable<Entry>,
  paths: readonly string[],
): Promise<Map<string, Version[]>> {
  const all = new Map<string, Version[]>()
  /** Which of the paths a name stood for at the time that the log has reached. */
  const names = new Map(paths.map((path) => [path, new Set([path])]))
  for await (const { to, from, blob, commit, date } of log) {
    for (const path of names.get(to) ?? []) add(all, path, { blob, commit, date })
    if (from === null) continue
    for (const path of names.get(from) ?? []) add(all, path, { blob: null, commit, date })
    const both = new Set([...(names.get(from) ?? []), ...(names.get(to) ?? [])])
    if (both.size > 0) names.set(from, both)
  }
  return all
}

function add(all: Map<string, Version[]>, path: string, version: Version): void {
  const versions = all.get(path)
  if (versions === undefined) all.set(path, [version])
  else versions.push(version)
}

/** One file in one commit; `from` where it was renamed. */
interface Entry {
  to: string
  from: string | null
  blob: string | null
  commit: string
  date: string
}

/**
 * What each commit changed, children before their parents: `rev-list` names the commits and
 * `diff-tree` compares them. Unlike `git log` both answer alike whatever the configuration, as
 * long as each option that it could set is given and nothing is asked to be formatted.
 */
async function* entries(
  repository: Committed,
  within: string,
  renames: string,
): AsyncGenerator<Entry> {
  const walk = ['--timestamp', '--topo-order', '--full-history', repository.head, '--', within]
  const commits = start(repository, ['rev-list', ...walk])
  const changes = start(repository, [
    ...['diff-tree', '--stdin', '-r', '-c', '--root', '--raw', '-z', '--no-abbrev', '--no-color'],
    ...[renames, '-l1000', '--no-ext-diff', '--no-textconv', '--', within],
  ])
  // Of two that failed, the one that reads knows why: the other only lost its reader.
  const ends = Promise.allSettled([finished(repository, changes), finished(repository, commits)])
  commits.stdin.end()
  const dates = new Map<string, string>()
  const asked = pipeline(commits.stdout, (lines) => ids(lines, dates), changes.stdin).catch(
    () => {},
  )
  try {
    yield* parsed(changes.stdout, dates)
    await asked
    for (const end of await ends) if (end.status === 'rejected') throw end.reason
  } finally {
    changes.kill()
    commits.kill()
  }
}

/** Of lines `<seconds> <id>` the ids, a line each; the dates are noted down. */
async function* ids(
  stream: AsyncIterable<Buffer>,
  dates: Map<string, string>,
): AsyncGenerator<string> {
  for await (const line of cut(stream, '\n')) {
    const [seconds, id] = line.split(' ')
    dates.set(id!, isoDate(Number(seconds)))
    yield `${id}\n`
  }
}

async function* parsed(
  stream: NodeJS.ReadableStream,
  dates: Map<string, string>,
): AsyncGenerator<Entry> {
  let commit = ''
  const fields = cut(stream as AsyncIterable<Buffer>, '\0')
  for await (const field of fields) {
    const raw = /^(:+)(.*)$/.exec(field)
    if (raw === null) {
      commit = field
      // Those before it changed nothing here: of a long history only what is under way is held.
      for (const id of dates.keys()) if (id === commit || !dates.delete(id)) break
      continue
    }
    const status = raw[2]!.split(' ')
    const [blob, letters] = [status.at(-2)!, status.at(-1)!]
    const date = dates.get(commit)
    const first = await next(fields)
    const renamed = raw[1] === ':' && /^[RC]/.test(letters)
    if (date === undefined) throw new GitError(`git answers \`${commit}\` instead of a commit`)
    yield {
      to: renamed ? await next(fields) : first,
      from: renamed && letters.startsWith('R') ? first : null,
      blob: /^0+$/.test(blob) ? null : blob,
      commit,
      date,
    }
  }
}

/** ISO 8601 in UTC. A commit may claim any second, those that no calendar has included. */
function isoDate(seconds: number): string {
  const last = 253_402_300_799
  return new Date(Math.min(Math.max(seconds, 0), last) * 1000).toISOString()
}

/** Where git is ended in the middle of an entry, there is no next field. */
async function next(fields: AsyncGenerator<string>): Promise<string> {
  const { done, value } = await fields.next()
  if (done === true) throw new GitError('git ended before it had told the whole history')
  return value
}

/** What stands before each `end`. */
async function* cut(stream: AsyncIterable<Buffer>, end: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const fields = (rest + decoder.decode(chunk, { stream: true })).split(end)
    rest = fields.pop()!
    yield* fields
  }
}
