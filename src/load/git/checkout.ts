/** Which checkout a folder lies in, told by the file system before git is run. */
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isFolder, isThere, realPath, shortText } from './store.ts'

/** A working tree of git's. All paths are absolute and without symbolic links. */
export interface Checkout {
  /** The folder that holds `.git`. */
  top: string
  /** From `top` to the folder that was asked about: empty, or with `/` and one at its end. */
  prefix: string
  /** Where `.git` leads: the repository's own folder, or what is to be it where there is none. */
  store: string
  /** Folders that may hold what a stranger wrote: no program of theirs is run. */
  strange: string[]
}

/**
 * The checkout that a folder lies in; null where it lies in none. The nearest `.git` counts, so
 * that no file of the folder can pass for a repository.
 */
export function checkoutOf(folder: string): Checkout | null {
  const root = realPath(folder) ?? resolve(folder)
  const tops = folderAndAbove(root).filter(isTop)
  const [top] = tops
  if (top === undefined) return null
  const path = relative(top, root).split(sep).join('/')
  return {
    top,
    prefix: path === '' ? '' : `${path}/`,
    store: storeOf(top),
    strange: [root, ...tops],
  }
}

/**
 * Whether a repository belongs to the checkout that leads to it. One inside of the checkout's own
 * `.git`, or of a folder's around it (a submodule), does; so does one that names the checkout: as
 * a working tree added by `git worktree`, or by `core.worktree`, which is handed in.
 */
export function belongs({ top, store }: Checkout, worktree: string | null): boolean {
  const stores = folderAndAbove(top).map((folder) => join(folder, '.git'))
  if (stores.some((own) => isIn(store, own))) return true
  if (worktree !== null && realPath(resolve(store, worktree)) === top) return true
  const back = shortText(join(store, 'gitdir'))?.trim()
  if (back === undefined) return false
  const other = realPath(dirname(resolve(store, back)))
  // A working tree that was moved, or is mounted elsewhere, names a folder that is not there.
  return other === null || other === top
}

/** Whether a path is a folder or lies in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function folderAndAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...folderAndAbove(above)]
}

/** A folder named `.git` without a `HEAD` makes no repository, for git either. */
function isTop(folder: string): boolean {
  const git = join(folder, '.git')
  return isFolder(git) ? isThere(join(git, 'HEAD')) : isThere(git)
}

function storeOf(top: string): string {
  const git = join(top, '.git')
  const leads = /^gitdir: (.+?)[\r\n]*$/s.exec(shortText(git) ?? '')?.[1]
  const store = leads === undefined ? git : resolve(top, leads)
  return realPath(store) ?? store
}
