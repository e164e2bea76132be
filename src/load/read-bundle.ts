import { basename, dirname, join } from 'node:path'
import { openBundle, type Bundle } from '../bundle/diff/open-bundle.ts'
import { cannotRead } from './cannot-read.ts'
import { openFile } from './open-file.ts'
import { UserError } from '../text/user-error.ts'

/**
 * Reads a message bundle. `path` is its folder, its `manifest.json`, or the `dist` that holds it.
 * @throws UserError where there is no bundle, or its files are not those of one.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const named = basename(path) === 'manifest.json' ? dirname(path) : path
  const folder = (await holdsBundle(named)) ? join(named, 'messages') : named
  return openBundle(folder, (file) => read(folder, file))
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
      throw new UserError(`${folder}: a file; name the folder of a bundle, or unpack the tarball`)
    return cannotRead(`${folder}/${file}`, error)
  }
}
