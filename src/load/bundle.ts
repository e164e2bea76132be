import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BundleError, openBundle, type Bundle } from '../bundle/bundle.ts'
import { LoadError } from './error.ts'

/** Reads a message bundle from its folder. Throws a LoadError whose message is one line. */
export async function readBundle(folder: string): Promise<Bundle> {
  const read = async (file: string): Promise<string | null> =>
    await readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw new LoadError(`${folder}/${file}: cannot be read (${error.code ?? error.message})`)
    })
  try {
    return await openBundle(folder, read)
  } catch (error) {
    throw error instanceof BundleError ? new LoadError(error.message) : error
  }
}
