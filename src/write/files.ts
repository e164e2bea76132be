import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { writing } from './path-error.ts'
import { makeFolder } from './folder.ts'

/**
 * Writes files below a folder, and creates their folders. None is begun once `signal` is aborted.
 * @throws PathError, or the signal's reason.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<void> {
  for (const file of files) {
    signal?.throwIfAborted()
    const path = join(folder, file.path)
    await writing(path, async () => {
      await makeFolder(dirname(path))
      await writeFile(path, file.content)
    })
  }
}
