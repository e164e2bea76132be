import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isRefusal } from '../text/system-error.ts'

/**
 * Creates a folder and those above it that are missing; an existing one is fine. Not by `recursive`:
 * on a disk that is mounted read-only Node then reports that something is not there.
 * @throws the system's error
 */
export async function makeFolder(path: string, tries = 3): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (await isFolder(path)) return
    if (!isRefusal(error) || error.code !== 'ENOENT' || tries === 0) throw error
    if (dirname(path) === path) throw error
    await makeFolder(dirname(path))
    // Another run may have removed the folder above as empty.
    await makeFolder(path, tries - 1)
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
