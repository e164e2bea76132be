import { readdirSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { isOwnDoing, publishedIn, type Save } from './published.ts'
import { UserError } from '../text/user-error.ts'

/** Milliseconds of rest after which a save is over: editors write, rename and touch in one save. */
const settle = 30

/**
 * Calls `changed` after every save below a catalog folder, until `signal` is aborted.
 * @throws UserError where the system stops watching.
 */
export async function watchCatalog(
  folder: string,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const saves = new Map<string, Save>()
  const settled = (): void => {
    const isContent = [...saves.values()].some((save) => !isOwnDoing(save))
    saves.clear()
    if (isContent) changed()
  }
  const watching = new FolderWatcher((save) => {
    saves.set(JSON.stringify(save), save)
    clearTimeout(timer)
    timer = setTimeout(settled, settle)
  })
  try {
    await new Promise<void>((done, fail) => {
      signal.addEventListener('abort', () => done(), { once: true })
      watching.add(folder, fail)
      if (signal.aborted) done()
    })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UserError(
      `\`${folder}\` cannot be watched any more (${code ?? message}); start the command again`,
    )
  } finally {
    clearTimeout(timer)
    watching.close()
  }
}

/**
 * Watches folders and all below them, each by itself: where Node watches a whole tree on Linux, it no
 * longer reports a file once an editor has replaced it.
 */
class FolderWatcher {
  readonly #watchers = new Map<string, FSWatcher>()
  readonly #onSave: (save: Save) => void

  constructor(onSave: (save: Save) => void) {
    this.#onSave = onSave
  }

  add(folder: string, fail: (error: unknown) => void): void {
    const names = foldersIn(folder)
    if (names === null) return
    try {
      const watcher = watch(folder, (event, name) => {
        this.#onSave({ folder, name })
        if (event === 'rename' && name !== null) this.#renew(join(folder, name), fail)
      })
      // Windows calls it an error that a folder is gone.
      watcher.on('error', (error) => (foldersIn(folder) ? fail(error) : this.close(folder)))
      this.#watchers.set(folder, watcher)
    } catch (error) {
      return fail(error)
    }
    for (const name of names) this.add(join(folder, name), fail)
  }

  close(below = ''): void {
    for (const [folder, watcher] of this.#watchers) {
      if (below !== '' && folder !== below && !folder.startsWith(below + sep)) continue
      watcher.close()
      this.#watchers.delete(folder)
    }
  }

  /** What was created, removed or replaced may be a folder. */
  #renew(path: string, fail: (error: unknown) => void): void {
    this.close(path)
    if (isWatched(dirname(path), basename(path))) this.add(path, fail)
  }
}

/** The watched folders in a folder; null where it is none, or no longer. */
function foldersIn(path: string): string[] | null {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isWatched(path, entry.name))
      .map(({ name }) => name)
  } catch {
    return null
  }
}

function isWatched(folder: string, name: string): boolean {
  return !/^\.|^node_modules$/.test(name) && !publishedIn(folder).has(name)
}
