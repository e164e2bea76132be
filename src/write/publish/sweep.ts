/** Removes what killed runs left; what may belong to a living one stays. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lifeOf, thisUser } from './owner.ts'
import { nothingKept, type AskGit } from './listing.ts'
import { isStage, lastSign, openStage, ownerOf, removeStage, type StageKind } from './stage.ts'

/** Milliseconds without a sign of life after which a process of another machine counts as dead. */
export const silence = 60_000

/** A stage of another run. */
export interface OtherStage {
  path: string
  pid: number
  isAlive: boolean
  /** Milliseconds since its last sign of life, by its disk's clock. */
  silent: number
}

/**
 * The other stages of a kind in a folder; the time is taken from `ownStage`. One that came with a
 * repository belongs to no run: it is neither waited for nor removed.
 */
export async function otherStages(
  folder: string,
  kind: StageKind,
  ownStage: string,
  askGit: AskGit = nothingKept,
): Promise<OtherStage[]> {
  const now = (await lastSign(ownStage)) ?? 0
  const stages: OtherStage[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const owner = ownerOf(name, kind)
    if (owner === null || path === ownStage) continue
    const life = lifeOf(owner)
    if (!(await isStage(path, { unmarked: life === 'dead' }))) continue
    if (life !== 'alive' && (await isKept(folder, name, askGit))) continue
    // A sign from the future was given before the clock was set back.
    const silent = Math.abs(now - ((await lastSign(path)) ?? 0))
    const isAlive = life === 'alive' || (life === 'unknown' && silent < silence)
    stages.push({ path, pid: owner.pid, isAlive, silent })
  }
  return stages
}

async function isKept(folder: string, stage: string, askGit: AskGit): Promise<boolean> {
  const marks = ['.gitignore', 'journal.json'].map((name) => `${stage}/${name}`)
  const kept = await askGit(folder, marks)
  return kept !== null && kept.size > 0
}

/** Removes the dead stages of a folder. One that cannot be removed does no harm. */
export async function sweep(folder: string, kind: StageKind): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (!names.some((name) => ownerOf(name, kind) !== null)) return
  try {
    const stage = await openStage(folder, kind)
    try {
      await sweepBeside(folder, kind, stage.path)
    } finally {
      await stage.close()
    }
  } catch {
    // The next run tries again.
  }
}

/** As `sweep`, for a run that has a stage of the kind there, `ownStage`. */
export async function sweepBeside(
  folder: string,
  kind: StageKind,
  ownStage: string,
): Promise<void> {
  for (const { path, isAlive } of await otherStages(folder, kind, ownStage))
    if (!isAlive && (await isMine(path))) await removeStage(path).catch(() => {})
}

/** Removes dead stages beside the files of a catalog folder, by its listing. */
export async function sweepCatalog(listing: {
  root: string
  leftovers: readonly string[]
}): Promise<void> {
  for (const folder of listing.leftovers) await sweep(join(listing.root, folder), 'file')
}

/** Others may write among temporary files, too. */
async function isMine(path: string): Promise<boolean> {
  const user = thisUser()
  return user === null || (await lstat(path).catch(() => null))?.uid === user
}
