import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { cannotRead } from './cannot-read.ts'

/**
 * Whether a folder holds nothing but some of these files, byte for byte, as after an earlier run that
 * was stopped. True of a folder that is not there.
 */
export async function holdsOnly(folder: string, files: readonly OutputFile[]): Promise<boolean> {
  const contents = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]))
  return await holdsOnlyBelow(folder, '', contents)
}

async function holdsOnlyBelow(
  folder: string,
  below: string,
  contents: ReadonlyMap<string, Buffer>,
): Promise<boolean> {
  for (const entry of await entriesOf(join(folder, below))) {
    const path = below + entry.name
    const content = contents.get(path)
    if (entry.isDirectory()) {
      const isOurs = [...contents.keys()].some((file) => file.startsWith(`${path}/`))
      if (!isOurs || !(await holdsOnlyBelow(folder, `${path}/`, contents))) return false
    } else if (!entry.isFile() || content === undefined) return false
    else if (!(await readFile(join(folder, path))).equals(content)) return false
  }
  return true
}

/** The entries of a folder without the stages that killed runs left. */
async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : cannotRead(folder, error)),
  )
  return entries.filter(({ name }) => !name.startsWith('.felkod-'))
}
