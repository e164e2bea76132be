import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BundleError, openBundle, type Bundle } from '../bundle/bundle.ts'
import { cannotRead, LoadError } from './error.ts'

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
  return await readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    if (error.code === 'ENOTDIR')
      throw new LoadError(`${folder}: a file; name the folder of a bundle, or unpack the tarball`)
    return cannotRead(`${folder}/${file}`, error)
  })
}
