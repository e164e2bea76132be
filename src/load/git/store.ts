/** Reads the few files of a git directory that are read without git. */
import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs'
import { join, resolve } from 'node:path'

/** In bytes, far more than such a file holds; a larger one is not read. */
const mostBytes = 4 * 1024 * 1024

/** The git directory that the working trees of a repository share. */
export function commonFolder(store: string): string {
  return resolve(store, shortText(join(store, 'commondir'))?.trim() ?? '.')
}

/** A file's text; null where it is no regular file, which might be endless, or cannot be read. */
export function shortText(file: string): string | null {
  const stats = stat(file)
  if (!stats?.isFile() || stats.size > mostBytes) return null
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

export function isThere(path: string): boolean {
  return stat(path) !== null
}

export function isFolder(path: string): boolean {
  return stat(path)?.isDirectory() ?? false
}

/** A path without symbolic links; null where nothing is there. */
export function realPath(path: string): string | null {
  try {
    return realpathSync.native(path)
  } catch {
    return null
  }
}

function stat(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}
