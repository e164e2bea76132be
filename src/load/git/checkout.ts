/** The git checkout that a folder is in, found in the file system before git is run. */
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isFolder, isThere, realPath, shortText } from './store.ts'

/** A git working tree. All paths are absolute and without symbolic links. */
export interface Checkout {
  /** The folder that holds `.git`. */
  top: string
  /** Path from `top` to the folder in question, with `/` and one at its end; or empty. */
  prefix: string
  /** The git directory, where `.git` leads, whether it is there or not. */
  store: string
  /** Folders whose content may come from a stranger: no program in them is run. */
  strange: string[]
}

/**
 * The checkout that a folder is in; null where it is in none. The nearest `.git` counts, so that no
 * file of the folder can pass for a repository.
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
 * Whether a git directory belongs to the checkout that leads to it: it is inside of the checkout's
 * `.git` or that of a folder above (a submodule), or names the checkout, as `git worktree` does or by
 * `worktree`, the value of `core.worktree`.
 */
export function belongs({ top, store }: Checkout, worktree: string | null): boolean {
  const stores = folderAndAbove(top).map((folder) => join(folder, '.git'))
  if (stores.some((folder) => isIn(store, folder))) return true
  if (worktree !== null && realPath(resolve(store, worktree)) === top) return true
  const back = shortText(join(store, 'gitdir'))?.trim()
  if (back === undefined) return false
  const other = realPath(dirname(resolve(store, back)))
  // A working tree that was moved, or mounted elsewhere, is named by a path that is not there.
  return other === null || other === top
}

/** Whether a path is the folder itself or in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function folderAndAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...folderAndAbove(above)]
}

/** Whether a folder holds a `.git`. A folder `.git` without `HEAD` is none, for git either. */
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
