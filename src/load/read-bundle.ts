import { basename, dirname, join } from 'node:path'
import { BundleError, openBundle, type Bundle } from '../bundle/diff/open-bundle.ts'
import { cannotRead, LoadError } from './load-error.ts'
import { openFile } from './open.ts'

/**
 * Reads a message bundle from its folder; its `manifest.json` and the `dist` that holds it name it
 * too. Throws a LoadError whose message is one line.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const named = basename(path) === 'manifest.json' ? dirname(path) : path
  const folder = (await holdsBundle(named)) ? join(named, 'messages') : named
  try {
    return await openBundle(folder, (file) => read(folder, file))
  } catch (error) {
    throw error instanceof BundleError ? new LoadError(error.message) : error
  }
}

async function holdsBundle(dist: string): Promise<boolean> {
  if ((await read(dist, 'manifest.json')) !== null) return false
  return (await read(join(dist, 'messages'), 'manifest.json')) !== null
}

async function read(folder: string, file: string): Promise<string | null> {
  try {
    await using handle = await openFile(join(folder, file), `${folder}/${file}`)
    return await handle.readFile('utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (code === 'ENOTDIR')
      throw new LoadError(`${folder}: a file; name the folder of a bundle, or unpack the tarball`)
    return cannotRead(`${folder}/${file}`, error)
  }
}
