import { watch } from 'node:fs'
import { LoadError } from './error.ts'

/** Saves come in bursts: an editor writes, renames, touches. Milliseconds. */
const settle = 30

/**
 * Calls `changed` after every save below a catalog folder, until the signal. Throws a LoadError
 * where the system watches no more.
 */
export async function watchCatalog(
  folder: string,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  try {
    const watcher = watch(folder, { recursive: true, signal }, () => {
      clearTimeout(timer)
      timer = setTimeout(changed, settle)
    })
    await new Promise<void>((done, fail) => watcher.on('close', done).on('error', fail))
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException
    if (name !== 'AbortError')
      throw new LoadError(`\`${folder}\` cannot be watched any more (${code ?? message})`)
  } finally {
    clearTimeout(timer)
  }
}
