import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isMissing } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { cannotRead } from './cannot-read.ts'

/** What a command was asked about: a catalog folder, and the files in it where some were named. */
export interface Target {
  /** Absolute. */
  folder: string
  /** Relative to `folder`, with `/`; a named sub-folder ends in `/`. Empty: all. */
  files: string[]
}

/**
 * Finds the catalog folder that paths belong to: the nearest folder, the path itself first, that
 * holds a `catalog.yaml`. A folder without one is taken at its word, so that what is missing can
 * be said of it.
 */
export async function findTarget(paths: readonly string[], cwd: string): Promise<Target> {
  const targets: Target[] = []
  for (const path of paths) targets.push(await locate(resolve(cwd, path), path))
  const folder = targets[0]!.folder
  const stranger = targets.find((target) => target.folder !== folder)
  if (stranger)
    throw new UserError(
      `\`${relative(cwd, stranger.folder)}\` is another catalog than \`${relative(cwd, folder)}\`; name files of one catalog at a time`,
    )
  const whole = targets.some((target) => target.files.length === 0)
  return { folder, files: whole ? [] : targets.flatMap((target) => target.files) }
}

async function locate(path: string, asGiven: string): Promise<Target> {
  const found = await stat(path).catch((error: unknown) =>
    isMissing(error) ? null : cannotRead(asGiven, error),
  )
  if (found === null)
    throw new UserError(`\`${asGiven}\` is not there; name a catalog folder, or files in one`)
  for (let folder = found.isDirectory() ? path : dirname(path); ; folder = dirname(folder)) {
    if (await isFile(join(folder, 'catalog.yaml'))) {
      const file = relative(folder, path).split(sep).join('/')
      if (file === '' || file === 'catalog.yaml') return { folder, files: [] }
      return { folder, files: [found.isDirectory() ? `${file}/` : file] }
    }
    if (folder === dirname(folder)) break
  }
  if (found.isDirectory()) return { folder: path, files: [] }
  throw new UserError(
    `\`${asGiven}\` belongs to no catalog: neither its folder nor one above it holds a catalog.yaml; make one with \`felkod init\``,
  )
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    (error: unknown) => !isMissing(error) && cannotRead(path, error),
  )
}
