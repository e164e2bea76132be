import { readdirSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { isOwnDoing, publishedIn, type Save } from './published.ts'
import { UserError } from '../text/user-error.ts'

/** Saves come in bursts: an editor writes, renames, touches. Milliseconds. */
const settle = 30

/**
 * Calls `changed` after every save below a catalog folder, until the signal. Throws a UserError
 * where the system watches no more.
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
  const watching = new Folders((save) => {
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
 * Folders and all below them, each watched by itself: where Node watches a whole tree on Linux, it
 * hears no more of a file once an editor has put a new one in its place.
 */
class Folders {
  readonly #watchers = new Map<string, FSWatcher>()
  readonly #heard: (save: Save) => void

  constructor(heard: (save: Save) => void) {
    this.#heard = heard
  }

  add(folder: string, fail: (error: unknown) => void): void {
    const names = foldersIn(folder)
    if (names === null) return
    try {
      const watcher = watch(folder, (event, name) => {
        this.#heard({ folder, name })
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

  /** What came, went or was replaced may be a folder. */
  #renew(path: string, fail: (error: unknown) => void): void {
    this.close(path)
    if (isWatched(dirname(path), basename(path))) this.add(path, fail)
  }
}

/** Null where this is no folder, or none any more. */
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
