/** The only writer: every write is whole or not at all. */
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { OutputFile } from './model.ts'
import { isRefusal, refusal } from './system.ts'

/** Something cannot be written; the message is one line that says what and why. */
export class WriteError extends Error {
  override name = 'WriteError'
}

/**
 * Publishes into `out`: `fill` writes into an empty folder beside it, and only when it has
 * succeeded does each top-level entry that it wrote replace the one of the same name. Other
 * entries of `out` stay. A failed or killed `fill` leaves `out` as it was.
 */
export async function publish(out: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const target = resolve(out)
  const stage = await writing(out, async () => {
    const found = await stat(target).catch(ignoreMissing)
    if (found && !found.isDirectory())
      throw new WriteError(`\`${out}\` is a file; name a folder to publish into`)
    await mkdir(dirname(target), { recursive: true })
    await recover(target)
    return await mkdtemp(`${target}.stage-`)
  })
  try {
    const fresh = join(stage, 'new')
    await mkdir(fresh)
    await fill(fresh)
    await writing(out, () => swap(fresh, join(stage, 'old'), target))
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

/** Writes files below a folder, in their own sub-folders. */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path)
    await writing(path, async () => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, file.content)
    })
  }
}

/**
 * Replaces one file in a single step, its permissions kept; a link stays, what it leads to is
 * replaced. One that holds the text already is not touched, so that nobody who watches it is woken.
 * A pipe or a device is written to.
 */
export function replaceFile(path: string, text: string): Promise<void> {
  return writing(path, async () => {
    const found = await stat(path).catch(ignoreMissing)
    if (found && !found.isFile() && !found.isDirectory()) return await writeFile(path, text)
    if (found?.isFile() && (await readFile(path)).equals(Buffer.from(text))) return
    await replaceWhole(found ? await realpath(path) : path, text, found?.mode ?? 0o644)
  })
}

async function replaceWhole(path: string, text: string, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const stage = await mkdtemp(join(dirname(path), '.felkod-'))
  try {
    const fresh = join(stage, basename(path))
    await writeFile(fresh, text, { mode })
    await rename(fresh, path)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function writing<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    throw isRefusal(error) ? new WriteError(refusal(error, path, 'written')) : error
  }
}

async function swap(fresh: string, old: string, target: string): Promise<void> {
  await mkdir(old)
  await mkdir(target, { recursive: true })
  for (const name of await readdir(fresh)) {
    await rename(join(target, name), join(old, name)).catch(ignoreMissing)
    await rename(join(fresh, name), join(target, name))
  }
}

/** Puts back what a build that was killed between two renames had taken away. */
async function recover(target: string): Promise<void> {
  const prefix = `${basename(target)}.stage-`
  const parent = dirname(target)
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const old = join(parent, name, 'old')
    const present = new Set(await readdir(target).catch(() => []))
    for (const entry of await readdir(old).catch(() => []))
      if (!present.has(entry)) await rename(join(old, entry), join(target, entry))
    await rm(join(parent, name), { recursive: true, force: true })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
