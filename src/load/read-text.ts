import { readFile } from 'node:fs/promises'
import { isMissing } from '../text/system-error.ts'
import { cannotRead } from './cannot-read.ts'
import { readFolder, readText } from './folder.ts'

/** A text file that a person named, or null where there is none. A byte order mark is left out. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    return isMissing(error) ? null : cannotRead(path, error)
  }
}

/**
 * Reads text files of a catalog folder: null where there is none, and where a name or a link leads
 * out of the folder.
 */
export async function readCatalogFiles(
  folder: string,
  files: Iterable<string>,
): Promise<Map<string, string | null>> {
  const own = await readFolder(folder)
  const texts = new Map<string, string | null>()
  for (const file of files) texts.set(file, await readText(own, file))
  return texts
}
