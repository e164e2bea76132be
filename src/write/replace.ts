import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ignoreMissing, writing } from './path-error.ts'
import { makeFolder } from './folder.ts'
import { writeToPipe } from './pipe.ts'
import { openStage } from './publish/stage.ts'
import { sweepBeside } from './publish/sweep.ts'

/**
 * Replaces one file in a single step, its permissions kept; a link stays, what it leads to is
 * replaced. One that holds the text already is not touched, so that nobody who watches it is woken.
 * A pipe or a device is written to, until the signal comes. @throws PathError, and the signal's reason
 */
export function replaceFile(path: string, text: string, signal?: AbortSignal): Promise<void> {
  return writing(path, async () => {
    const found = await stat(path).catch(ignoreMissing)
    if (found && !found.isFile() && !found.isDirectory())
      return await writeToPipe(path, text, signal)
    if (found?.isFile() && (await readFile(path)).equals(Buffer.from(text))) return
    await replaceWhole(found ? await realpath(path) : path, text, found?.mode ?? null)
  })
}

async function replaceWhole(path: string, text: string, mode: number | null): Promise<void> {
  const folder = dirname(path)
  await makeFolder(folder)
  const stage = await openStage(folder, 'file')
  try {
    await sweepBeside(folder, 'file', stage.path)
    const fresh = join(stage.path, basename(path))
    await writeFile(fresh, text)
    if (mode !== null) await chmod(fresh, mode & 0o7777)
    await rename(fresh, path)
  } finally {
    await stage.close()
  }
}
