/** Takes away what runs have left that were killed; what is not certainly that stays. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lifeOf, thisUser } from './owner.ts'
import { nothingKept, type AskGit } from './listing.ts'
import { isStage, lastSign, openStage, ownerOf, removeStage, type StageKind } from './stage.ts'

/** A process that cannot be seen from here has died when its stage has shown no life for so long. */
export const silence = 60_000

export interface OtherStage {
  path: string
  pid: number
  isAlive: boolean
  /** How long ago it showed life, in milliseconds of its disk's clock. */
  silent: number
}

/**
 * The stages of a kind in a folder, but for the own one, whose last sign of life is `now`. One that
 * came with a repository is no run's, and neither waited for nor ours to take away.
 */
export async function otherStages(
  folder: string,
  kind: StageKind,
  own: string,
  askGit: AskGit = nothingKept,
): Promise<OtherStage[]> {
  const now = (await lastSign(own)) ?? 0
  const found: OtherStage[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const owner = ownerOf(name, kind)
    if (owner === null || path === own) continue
    const life = lifeOf(owner)
    if (!(await isStage(path, { unmarked: life === 'dead' }))) continue
    if (life !== 'alive' && (await isKept(folder, name, askGit))) continue
    // A sign from days to come is of before the clock was set back.
    const silent = Math.abs(now - ((await lastSign(path)) ?? 0))
    const isAlive = life === 'alive' || (life === 'unknown' && silent < silence)
    found.push({ path, pid: owner.pid, isAlive, silent })
  }
  return found
}

async function isKept(folder: string, stage: string, askGit: AskGit): Promise<boolean> {
  const marks = ['.gitignore', 'journal.json'].map((name) => `${stage}/${name}`)
  const kept = await askGit(folder, marks)
  return kept !== null && kept.size > 0
}

/** Takes dead stages out of a folder. What cannot be taken away is in nobody's way. */
export async function sweep(folder: string, kind: StageKind): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (!names.some((name) => ownerOf(name, kind) !== null)) return
  try {
    const own = await openStage(folder, kind)
    try {
      await sweepBeside(folder, kind, own.path)
    } finally {
      await own.close()
    }
  } catch {
    // The next run tries again.
  }
}

/** As `sweep`, for whoever has a stage of the kind there. */
export async function sweepBeside(folder: string, kind: StageKind, own: string): Promise<void> {
  for (const { path, isAlive } of await otherStages(folder, kind, own))
    if (!isAlive && (await isMine(path))) await removeStage(path).catch(() => {})
}

/** Takes dead stages from beside the files of a catalog folder, by its listing. */
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
