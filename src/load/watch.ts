import { watch } from 'node:fs'

/** Saves come in bursts: an editor writes, renames, touches. Milliseconds. */
const settle = 30

/** Calls `changed` after every save below a catalog folder, until the signal. */
export function watchCatalog(
  folder: string,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((done) => {
    let timer: NodeJS.Timeout | undefined
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(changed, settle)
    })
    const stop = (): void => {
      clearTimeout(timer)
      watcher.close()
      done()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
