import { rmdirSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { ownList, readOwnList, topOf, writeOwnList } from '../../bundle/own-files.ts'
import { begun, commit, complete, isJournaled } from './commit.ts'
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

export interface PublishOptions {
  /** How messages call the folder. Default: as it was given. */
  name?: string
  /** What `fill` will write at the top, so that what is in its way is told first. Default: none. */
  entries?: readonly string[]
  /** Replace what felkod did not write, too. Default: false. */
  force?: boolean
  /** Tells what came with a repository. Default: nothing did. */
  askGit?: AskGit
  /** Ends the waiting for other builds; after `fill`, nothing is published any more. */
  signal?: AbortSignal
  /** Shows what is waited for; null takes it away. Default: nobody is told. */
  tell?: (text: string | null) => void
  /** For how long to wait for other builds, in milliseconds. Default: ten minutes. */
  patience?: number
}

/**
 * Publishes into `out`: `fill` writes into an empty folder in it, hidden and on the same disk
 * wherever a link or a mount leads, and only when it has succeeded does each top-level entry that
 * it wrote replace the one of the same name. `.felkod` lists what felkod has written there; other
 * files stay, and where one is in the way nothing is published. Builds into one folder follow one
 * another. A failed or killed `fill` leaves `out` as it was, and what a run has begun that was
 * killed later the next one completes. @throws UserError
 */
export async function publish(
  out: string,
  fill: (folder: string) => Promise<void>,
  options: PublishOptions = {},
): Promise<void> {
  const { name = out, entries = [], force = false, askGit = nothingKept, signal } = options
  const manner: Manner = { name, force, askGit }
  const missing = await missingFolders(resolve(out), name)
  const target = missing.length > 0 ? resolve(out) : await realpath(out)
  try {
    const stage = await claim(target, { ...options, name, askGit })
    options.tell?.(null)
    try {
      await refuseFolder(target, name)
      await recover(target, stage.path, manner)
      if (!force) await refuseStrangers(target, entries, await readOwn(target, askGit), name)
      const fresh = join(stage.path, 'new')
      await saying(name, target, async () => {
        await mkdir(fresh)
        await fill(fresh)
      })
      signal?.throwIfAborted()
      await change(target, stage.path, manner)
    } finally {
      // What could neither be completed nor undone holds what was there before.
      if (isJournaled(stage.path)) await stage.leave()
      else if (signal?.aborted) stage.abandon()
      else await stage.close()
    }
  } catch (error) {
    removeEmpty(missing)
    throw error
  }
}

interface Manner {
  name: string
  force: boolean
  askGit: AskGit
}

/** Lets what is ready take its place, with a list of it. */
async function change(
  target: string,
  stage: string,
  { name, force, askGit }: Manner,
): Promise<void> {
  const fresh = join(stage, 'new')
  if (!(await isThere(join(stage, '.gitignore'))))
    throw new UserError(`\`${name}\` was removed while it was written; build again`)
  const entries = (await readdir(fresh)).sort()
  const own = await readOwn(target, askGit)
  if (!force) await refuseStrangers(target, entries, own, name)
  const before = own.files.filter((file) => !entries.includes(topOf(file)))
  const made = await filesIn(fresh)
  const digests = new Map(own.digests)
  for (const file of made) digests.set(file, (await digestOf(join(fresh, file))) ?? '')
  const after = [...before, ...made]
  await saying(name, 'all', () =>
    commit(target, stage, entries, {
      during: writeOwnList([...own.files, ...after], digests),
      after: writeOwnList(after, digests),
    }),
  )
}

/** Completes what killed builds have begun to change, and takes away what they have left. */
async function recover(
  target: string,
  own: string,
  { name, force, askGit }: Manner,
): Promise<void> {
  for (const { path, isAlive } of await otherStages(target, 'build', own, askGit)) {
    if (isAlive) continue
    const entries = await begun(path)
    if (entries !== null) {
      const { files, isForeign } = await readOwn(target, askGit)
      const during = readOwnList(await readFile(join(path, 'list.during'), 'utf8')) ?? []
      if (!force)
        await refuseStrangers(target, entries, { files: [...files, ...during], isForeign }, name)
      await saying(name, 'all', () => complete(target, path, entries))
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

/** No list can take the place of a folder, whatever is overruled. */
async function refuseFolder(target: string, name: string): Promise<void> {
  const list = await lstat(join(target, ownList)).catch(() => null)
  if (list?.isDirectory())
    throw new UserError(
      `\`${name}\` holds a folder \`${ownList}\`, where the list of what is published belongs; move it away, or name another --out`,
    )
}

/** The folders on the way to a path that are not there, the path itself first. */
async function missingFolders(path: string, name: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return []
  if (found !== null) throw new UserError(`\`${name}\` is a file; name a folder to publish into`)
  if ((await lstat(path).catch(() => null)) !== null)
    throw new UserError(`\`${name}\` is a link that leads nowhere; make the folder it leads to`)
  const folders: string[] = []
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) folders.push(folder)
  return folders
}

/** At once: who was stopped does not wait. */
function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder)
  } catch {
    // One that is not empty stays, and so do those above it.
  }
}

/** What the system refuses in a folder, or (`all`) whatever it refuses, is told of the folder. */
async function saying<Result>(
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
