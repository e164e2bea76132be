/** What the source files have been, from one `git log`. */
import { ended, GitError, start } from './git.ts'

/** A text that a file had in its history. */
export interface Version {
  /** Git's id of the file; null where the commit deleted it or moved it away. */
  blob: string | null
  commit: string
  /** When it was committed: ISO 8601, UTC. */
  date: string
}

/**
 * The versions of each path, newest first, renames followed; a path without any is left out.
 * `within` is the pathspec that bounds the search.
 */
export async function versions(
  folder: string,
  paths: readonly string[],
  within: string,
): Promise<Map<string, Version[]>> {
  const found = new Map<string, Version[]>()
  /** Which of the paths a name stood for at the time that the log has reached. */
  const names = new Map(paths.map((path) => [path, new Set([path])]))
  for await (const { to, from, blob, commit, date } of log(folder, within)) {
    for (const path of names.get(to) ?? []) add(found, path, { blob, commit, date })
    if (from === null) continue
    for (const path of names.get(from) ?? []) add(found, path, { blob: null, commit, date })
    const both = new Set([...(names.get(from) ?? []), ...(names.get(to) ?? [])])
    if (both.size > 0) names.set(from, both)
  }
  return found
}

function add(found: Map<string, Version[]>, path: string, version: Version): void {
  const all = found.get(path)
  if (all === undefined) found.set(path, [version])
  else all.push(version)
}

/** One file in one commit; `from` where it was renamed. */
interface Entry {
  to: string
  from: string | null
  blob: string | null
  commit: string
  date: string
}

async function* log(folder: string, within: string): AsyncGenerator<Entry> {
  const child = start(folder, [
    ...['log', '--raw', '-z', '--no-abbrev', '-M', '--topo-order', '--full-history'],
    ...['--diff-merges=combined', '--no-ext-diff', '--no-textconv', '--no-show-signature'],
    ...['--no-color', '--format=%x00%H %ct', 'HEAD', '--', within],
  ])
  child.stdin.end()
  child.stderr.resume()
  const end = ended(child)
  // A failure to start must not count as unhandled while the output is read.
  end.catch(() => {})
  let [commit, date] = ['', '']
  const fields = nul(child.stdout)
  for await (const field of fields) {
    const head = /^([0-9a-f]{40,64}) (\d+)$/.exec(field)
    if (head) [commit, date] = [head[1]!, new Date(Number(head[2]) * 1000).toISOString()]
    const raw = /^\n?(:+)(.*)$/.exec(field)
    if (raw === null) continue
    const status = raw[2]!.split(' ')
    const [blob, letters] = [status.at(-2)!, status.at(-1)!]
    const first = (await fields.next()).value as string
    const renamed = raw[1] === ':' && /^[RC]/.test(letters)
    const to = renamed ? ((await fields.next()).value as string) : first
    yield {
      to,
      from: renamed && letters.startsWith('R') ? first : null,
      blob: /^0+$/.test(blob) ? null : blob,
      commit,
      date,
    }
  }
  if ((await end) !== 0) throw new GitError('git cannot read the history of the folder')
}

async function* nul(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const fields = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\0')
    rest = fields.pop()!
    yield* fields
  }
}
