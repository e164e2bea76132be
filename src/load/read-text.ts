import { readFile } from 'node:fs/promises'
import { isMissing } from '../text/system-error.ts'
import { cannotRead } from './cannot-read.ts'
import { readFolder, readText } from './folder.ts'

/** The text of a file without its byte order mark; null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    return isMissing(error) ? null : cannotRead(path, error)
  }
}

/**
 * Reads text files of a catalog folder, by name; null where there is none, or where the name or a link
 * leads out of the folder.
 */
export async function readCatalogFiles(
  folder: string,
  files: Iterable<string>,
): Promise<Map<string, string | null>> {
  const listing = await readFolder(folder)
  const texts = new Map<string, string | null>()
  for (const file of files) texts.set(file, await readText(listing, file))
  return texts
}
