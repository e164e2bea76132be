import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isRefusal } from '../text/system-error.ts'

/**
 * Makes a folder, and those above it that are missing; one that is there is right. Node's own
 * `recursive` tells of a disk that is mounted read-only that something is not there.
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
    // Another run may take away again what it found empty.
    await makeFolder(path, tries - 1)
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
