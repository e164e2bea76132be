/** The former versions of files, from one walk through git's history. */
import { pipeline } from 'node:stream/promises'
import { finished, GitError, start } from './git.ts'
import type { Committed } from './repository.ts'

/** A text that a file had in its history. */
export interface Version {
  /** The blob id; null where the commit deleted the file or moved it away. */
  blob: string | null
  commit: string
  /** The commit's date: ISO 8601, UTC. */
  date: string
}

/** The histories of several files. */
export interface Histories {
  /** By path, newest first; without paths that have no version. */
  versions: Map<string, Version[]>
  /** Whether files that a commit both renamed and changed could not be followed. */
  partial: boolean
}

/**
 * The versions of each path, across renames. `within` is the pathspec that limits the search. In a
 * partial clone, which may lack the texts by which git detects renames, only unchanged files are
 * followed.
 * @throws GitError where git does not reach the end of the history.
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
  const versionsByPath = new Map<string, Version[]>()
  /** The paths that each name stood for at the point that the log has reached. */
  const names = new Map(paths.map((path) => [path, new Set([path])]))
  for await (const { to, from, blob, commit, date } of log) {
    for (const path of names.get(to) ?? []) add(versionsByPath, path, { blob, commit, date })
    if (from === null) continue
    for (const path of names.get(from) ?? [])
      add(versionsByPath, path, { blob: null, commit, date })
    const both = new Set([...(names.get(from) ?? []), ...(names.get(to) ?? [])])
    if (both.size > 0) names.set(from, both)
  }
  return versionsByPath
}

function add(versionsByPath: Map<string, Version[]>, path: string, version: Version): void {
  const versions = versionsByPath.get(path)
  if (versions === undefined) versionsByPath.set(path, [version])
  else versions.push(version)
}

/** A change of one file in one commit; `from` is its name before a rename. */
interface Entry {
  to: string
  from: string | null
  blob: string | null
  commit: string
  date: string
}

/**
 * The changes of each commit, children before their parents: `rev-list` lists the commits and
 * `diff-tree` compares them. Unlike `git log`, both do not depend on the configuration, as long as
 * each option that it could set is given and no format is asked for.
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
  // Where both fail, the error of the reading process counts: the other only lost its reader.
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

/** Of lines `<seconds> <id>` the ids, one a line; the dates are added to `dates`. */
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
      // Commits before it changed nothing here; they are dropped, to hold little of a long history.
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

/** ISO 8601 in UTC, within the range of Date: a commit may claim any number of seconds. */
function isoDate(seconds: number): string {
  const last = 253_402_300_799
  return new Date(Math.min(Math.max(seconds, 0), last) * 1000).toISOString()
}

/** The next field. @throws GitError where git ended within an entry. */
async function next(fields: AsyncGenerator<string>): Promise<string> {
  const { done, value } = await fields.next()
  if (done === true) throw new GitError('git ended before it had told the whole history')
  return value
}

/** The fields of a stream, each closed by `end`. */
async function* cut(stream: AsyncIterable<Buffer>, end: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const fields = (rest + decoder.decode(chunk, { stream: true })).split(end)
    rest = fields.pop()!
    yield* fields
  }
}
