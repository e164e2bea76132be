import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ignoreMissing, writing } from './path-error.ts'
import { makeFolder } from './folder.ts'
import { writeToPipe } from './pipe.ts'
import { openStage } from './publish/stage.ts'
import { sweepBeside } from './publish/sweep.ts'

/**
 * Replaces a file in a single step and keeps its permissions. Where the path is a link, the file that
 * it leads to is replaced. A file with this text already is not touched, so that no watcher wakes. A
 * pipe or a device is written to, until `signal` is aborted.
 * @throws PathError, or the signal's reason
 */
export function replaceFile(path: string, text: string, signal?: AbortSignal): Promise<void> {
  return writing(path, async () => {
    const stats = await stat(path).catch(ignoreMissing)
    if (stats && !stats.isFile() && !stats.isDirectory())
      return await writeToPipe(path, text, signal)
    if (stats?.isFile() && (await readFile(path)).equals(Buffer.from(text))) return
    await replaceWhole(stats ? await realpath(path) : path, text, stats?.mode ?? null)
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
