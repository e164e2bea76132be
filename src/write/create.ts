/** Creates files where there are none: each is whole or absent, and nothing is overwritten. */
import { link, mkdir, open, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { isRefusal } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { writing } from './path-error.ts'
import { makeFolder } from './folder.ts'
import { openStage } from './publish/stage.ts'
import { sweepBeside } from './publish/sweep.ts'
import { kindOf } from './within.ts'

export interface Created {
  /** The paths of the files that were made, as they were given. */
  made: string[]
  /** The paths where something stands already; it stays as it is. */
  present: string[]
}

/**
 * Creates files below a folder, one after the other, and the folders that are missing. After a kill
 * the files made so far are whole, and the next run creates the rest.
 * @throws UserError where a folder on the way is a link or a file, PathError where the system refuses.
 */
export async function createFiles(folder: string, files: readonly OutputFile[]): Promise<Created> {
  const created: Created = { made: [], present: [] }
  for (const { path, content } of files) {
    const isNew = await writing(path, () => create(folder, path, content))
    ;(isNew ? created.made : created.present).push(path)
  }
  return created
}

/** Creates a file; false where something is there already. */
async function create(
  folder: string,
  path: string,
  content: string | Uint8Array,
): Promise<boolean> {
  await makeFolder(folder)
  await makeFolders(folder, dirname(path))
  const target = join(folder, path)
  if ((await kindOf(target)) !== null) return false
  const beside = dirname(target)
  const stage = await openStage(beside, 'file')
  try {
    await sweepBeside(beside, 'file', stage.path)
    const fresh = join(stage.path, basename(path))
    await writeFile(fresh, content)
    return await moveIn(fresh, target)
  } finally {
    await stage.close()
  }
}

/** Creates folders one by one, since `mkdir -p` follows links. */
async function makeFolders(folder: string, below: string): Promise<void> {
  if (below === '.') return
  await makeFolders(folder, dirname(below))
  await mkdir(join(folder, below)).catch(ignorePresent)
  const kind = await kindOf(join(folder, below))
  if (kind !== 'folder')
    throw new UserError(
      `\`${below}\` is ${kind === 'link' ? 'a link' : 'no folder'}, and nothing is written through it; put a folder in its place`,
    )
}

/** Gives a complete file its name, in one step; false where the name is taken. */
async function moveIn(fresh: string, target: string): Promise<boolean> {
  try {
    await link(fresh, target)
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.code === 'EEXIST') return false
    // File systems without hard links: FAT, some network drives.
    if (!/^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK|EINVAL)$/.test(error.code!)) throw error
    return await claim(fresh, target)
  }
}

/** Reserves the name with an empty file, and replaces that with the complete one. */
async function claim(fresh: string, target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx')).close()
  } catch (error) {
    if (isRefusal(error) && error.code === 'EEXIST') return false
    throw error
  }
  await rename(fresh, target)
  return true
}

function ignorePresent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
