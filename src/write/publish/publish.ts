import { rmdirSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { ownList, readOwnList, topOf, writeOwnList } from '../../bundle/own-files.ts'
import { commit, complete, isJournaled, pendingEntries } from './commit.ts'
import { UserError } from '../../text/user-error.ts'
import { PathError, reason } from '../path-error.ts'
import {
  digestOf,
  filesIn,
  nothingKept,
  readOwn,
  someOf,
  strangersIn,
  type AskGit,
  type Own,
} from './listing.ts'
import { claim } from './lock.ts'
import { removeStage } from './stage.ts'
import { otherStages } from './sweep.ts'

/** How to publish. */
export interface PublishOptions {
  /** The folder's name in messages. Default: `out`. */
  name?: string
  /** The names that `fill` will write at the top, to be refused early. Default: none. */
  entries?: readonly string[]
  /** Whether to replace files that felkod did not write. Default: false. */
  force?: boolean
  /** Which files came with the repository. Default: none. */
  askGit?: AskGit
  /** Ends the wait for other builds; once aborted, nothing is published. */
  signal?: AbortSignal
  /** Shows what is waited for, null removes that. Default: shows nothing. */
  tell?: (text: string | null) => void
  /** How long to wait for other builds, in milliseconds. Default: 600,000. */
  patience?: number
}

/**
 * Publishes into `out`. `fill` writes into an empty, hidden folder in it, so on the same disk. When it
 * has succeeded, each top-level entry replaces the one of the same name. `.felkod` lists the files
 * that felkod wrote there; others stay, and where one is in the way nothing is published. Builds into
 * one folder wait for each other. A failed or killed `fill` leaves `out` as it was; a change that a
 * later kill interrupted is completed by the next run.
 * @throws UserError
 */
export async function publish(
  out: string,
  fill: (folder: string) => Promise<void>,
  options: PublishOptions = {},
): Promise<void> {
  const { name = out, entries = [], force = false, askGit = nothingKept, signal } = options
  const settings: Settings = { name, force, askGit }
  const missing = await missingFolders(resolve(out), name)
  const target = missing.length > 0 ? resolve(out) : await realpath(out)
  try {
    const stage = await claim(target, { ...options, name, askGit })
    options.tell?.(null)
    try {
      await refuseFolder(target, name)
      await recover(target, stage.path, settings)
      if (!force) await refuseStrangers(target, entries, await readOwn(target, askGit), name)
      const fresh = join(stage.path, 'new')
      await namingFolder(name, target, async () => {
        await mkdir(fresh)
        await fill(fresh)
      })
      signal?.throwIfAborted()
      await commitStage(target, stage.path, settings)
    } finally {
      // A change that could be neither completed nor undone: the stage holds the former files.
      if (isJournaled(stage.path)) await stage.leave()
      else if (signal?.aborted) stage.abandon()
      else await stage.close()
    }
  } catch (error) {
    removeEmpty(missing)
    throw error
  }
}

interface Settings {
  name: string
  force: boolean
  askGit: AskGit
}

/** Moves what is ready to its place, with the new list. */
async function commitStage(
  target: string,
  stage: string,
  { name, force, askGit }: Settings,
): Promise<void> {
  const fresh = join(stage, 'new')
  if (!(await isThere(join(stage, '.gitignore'))))
    throw new UserError(`\`${name}\` was removed while it was written; build again`)
  const entries = (await readdir(fresh)).sort()
  const own = await readOwn(target, askGit)
  if (!force) await refuseStrangers(target, entries, own, name)
  const kept = own.files.filter((file) => !entries.includes(topOf(file)))
  const written = await filesIn(fresh)
  const digests = new Map(own.digests)
  for (const file of written) digests.set(file, (await digestOf(join(fresh, file))) ?? '')
  const after = [...kept, ...written]
  await namingFolder(name, 'all', () =>
    commit(target, stage, entries, {
      during: writeOwnList([...own.files, ...after], digests),
      after: writeOwnList(after, digests),
    }),
  )
}

/** Completes the changes that killed builds have begun, and removes what they left. */
async function recover(
  target: string,
  ownStage: string,
  { name, force, askGit }: Settings,
): Promise<void> {
  for (const { path, isAlive } of await otherStages(target, 'build', ownStage, askGit)) {
    if (isAlive) continue
    const entries = await pendingEntries(path)
    if (entries !== null) {
      const { files, isForeign } = await readOwn(target, askGit)
      const during = readOwnList(await readFile(join(path, 'list.during'), 'utf8')) ?? []
      if (!force)
        await refuseStrangers(target, entries, { files: [...files, ...during], isForeign }, name)
      await namingFolder(name, 'all', () => complete(target, path, entries))
    }
    await removeStage(path).catch(() => {})
  }
}

async function refuseStrangers(
  target: string,
  entries: readonly string[],
  own: Pick<Own, 'files' | 'isForeign'>,
  name: string,
): Promise<void> {
  const strangers = await strangersIn(target, entries, own)
  if (strangers.length > 0)
    throw new UserError(
      `\`${name}\` holds what felkod did not write and would replace: ${someOf(strangers)}; move it away, name another --out, or overrule this with --force`,
    )
}

/** @throws UserError where a folder is in the place of the list; `force` cannot replace that. */
async function refuseFolder(target: string, name: string): Promise<void> {
  const list = await lstat(join(target, ownList)).catch(() => null)
  if (list?.isDirectory())
    throw new UserError(
      `\`${name}\` holds a folder \`${ownList}\`, where the list of what is published belongs; move it away, or name another --out`,
    )
}

/** The missing folders of a path, the path itself first. */
async function missingFolders(path: string, name: string): Promise<string[]> {
  const stats = await stat(path).catch(() => null)
  if (stats?.isDirectory()) return []
  if (stats !== null) throw new UserError(`\`${name}\` is a file; name a folder to publish into`)
  if ((await lstat(path).catch(() => null)) !== null)
    throw new UserError(`\`${name}\` is a link that leads nowhere; make the folder it leads to`)
  const folders: string[] = []
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) folders.push(folder)
  return folders
}

/** Removes folders that are empty; synchronously, since a stopped run does not wait. */
function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder)
  } catch {
    // One that is not empty stays, and so do those above it.
  }
}

/**
 * Runs `write`. Where the system refuses a path below `folder`, or any path (`all`), the error names the
 * folder that is published into.
 */
async function namingFolder<Result>(
  name: string,
  folder: string | 'all',
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const { path } = error as { path?: string }
    const why = folder === 'all' || path?.startsWith(folder + sep) ? reason(error) : null
    throw why === null ? error : new PathError(name, why, 'name another --out, or free it')
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
