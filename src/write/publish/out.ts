import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ownList } from '../../bundle/own-files.ts'
import { filesIn, readOwn, someOf, strangersIn, type AskGit } from './listing.ts'
import { UserError } from '../../text/user-error.ts'

export interface CatalogPlace {
  /** The catalog folder. */
  folder: string
  /** Whether an article could stand in a folder of it; the path is relative, with `/`. */
  mayHold: (path: string) => boolean
  /** Tells what came with a repository. */
  askGit: AskGit
}

/**
 * Refuses a folder to publish into that would mix what is published with what it is made from.
 * `name` is what messages call it. Folders are known by what they are, whatever links lead there.
 * @throws UserError
 */
export async function refuseOut(
  out: string,
  { folder, mayHold, askGit }: CatalogPlace,
  name = out,
): Promise<void> {
  const place = await realPlace(resolve(out))
  const catalog = await realpath(folder)
  const within = await pathBelow(catalog, place)
  if (within === '') throw refusal(name, 'is the catalog folder')
  if ((await pathBelow(place, catalog)) !== null) throw refusal(name, 'holds the catalog folder')
  if (within === null) return
  if (mayHold(within)) throw refusal(name, 'is a place for articles of the catalog')
  const files = (await filesIn(place)).filter((file) => file !== ownList)
  const strangers = await strangersIn(place, files, await readOwn(place, askGit))
  if (strangers.length > 0)
    throw refusal(
      name,
      `is in the catalog folder and holds what felkod did not write: ${someOf(strangers)}`,
    )
}

function refusal(name: string, why: string): UserError {
  return new UserError(`\`${name}\` ${why}; name another --out`)
}

/** A path without links, as far as it is there. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null || path === dirname(path)) return real ?? path
  return join(await realPlace(dirname(path)), basename(path))
}

/** From a folder down to a place, with `/`; empty where they are the same, null where not below. */
async function pathBelow(folder: string, place: string): Promise<string | null> {
  for (let above = place; ; above = dirname(above)) {
    if (await isSame(folder, above)) return relative(above, place).split(sep).join('/')
    if (above === dirname(above)) return null
  }
}

/** A disk that does not tell letter cases apart knows one folder by several names. */
async function isSame(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)))
  return a != null && b != null && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev
}
