import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isMissing } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { cannotRead } from './cannot-read.ts'

/** A catalog folder, and the files in it that a command was given. */
export interface Target {
  /** Absolute. */
  folder: string
  /** Relative to `folder`, with `/`; a named sub-folder ends in `/`. Empty: all. */
  files: string[]
}

/**
 * Finds the catalog folder that paths belong to: the nearest folder, the path itself first, that
 * holds a `catalog.yaml`. A folder without one is returned as it is; reading it says what is missing.
 * @throws UserError where a path is not there, or the paths belong to no catalog or to several.
 */
export async function findTarget(paths: readonly string[], cwd: string): Promise<Target> {
  const targets: Target[] = []
  for (const path of paths) targets.push(await locate(resolve(cwd, path), path))
  const folder = targets[0]!.folder
  const other = targets.find((target) => target.folder !== folder)
  if (other)
    throw new UserError(
      `\`${relative(cwd, other.folder)}\` is another catalog than \`${relative(cwd, folder)}\`; name files of one catalog at a time`,
    )
  const isWhole = targets.some((target) => target.files.length === 0)
  return { folder, files: isWhole ? [] : targets.flatMap((target) => target.files) }
}

async function locate(path: string, asGiven: string): Promise<Target> {
  const stats = await stat(path).catch((error: unknown) =>
    isMissing(error) ? null : cannotRead(asGiven, error),
  )
  if (stats === null)
    throw new UserError(`\`${asGiven}\` is not there; name a catalog folder, or files in one`)
  for (let folder = stats.isDirectory() ? path : dirname(path); ; folder = dirname(folder)) {
    if (await isFile(join(folder, 'catalog.yaml'))) {
      const file = relative(folder, path).split(sep).join('/')
      if (file === '' || file === 'catalog.yaml') return { folder, files: [] }
      return { folder, files: [stats.isDirectory() ? `${file}/` : file] }
    }
    if (folder === dirname(folder)) break
  }
  if (stats.isDirectory()) return { folder: path, files: [] }
  throw new UserError(
    `\`${asGiven}\` belongs to no catalog: neither its folder nor one above it holds a catalog.yaml; make one with \`felkod init\``,
  )
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    (error: unknown) => !isMissing(error) && cannotRead(path, error),
  )
}
