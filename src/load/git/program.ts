/** Finds git's program on the PATH, but not in folders whose content may come from a stranger. */
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, posix, win32 } from 'node:path'
import { isIn } from './checkout.ts'
import { realPath } from './store.ts'

/** The result of the search for git. */
export interface GitSearch {
  /** The absolute path of git; null where there is none. */
  program: string | null
  /** A git that is not run because of where it lies; null where there is none. */
  refused: string | null
  /** The PATH without unsafe folders. */
  path: string
}

/**
 * Searches a PATH. Skipped are entries that are empty or relative, since they mean the working folder;
 * what is in one of the `strange` folders or reached through one; and `node_modules`, which a
 * project's dependencies fill.
 */
export function findGit(
  path: string,
  strange: readonly string[],
  platform: NodeJS.Platform,
): GitSearch {
  const isWindows = platform === 'win32'
  const names = isWindows ? ['git.exe', 'git.com'] : ['git']
  const { delimiter, join } = isWindows ? win32 : posix
  const folders = path
    .split(delimiter)
    .map(unquoted)
    .filter((folder) => isAbsolute(folder, platform))
  const files = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isProgram)
  return {
    program: files.find((file) => !isStrange(file, strange)) ?? null,
    refused: files.find((file) => isStrange(file, strange)) ?? null,
    path: folders.filter((folder) => !isStrange(folder, strange)).join(delimiter),
  }
}

/** An entry of the PATH without the quotes that Windows allows around it. */
function unquoted(entry: string): string {
  return entry.replace(/^"(.*)"$/, '$1')
}

/** On Windows, `\tools` depends on the current drive and is not absolute here. */
function isAbsolute(folder: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return posix.isAbsolute(folder)
  return win32.isAbsolute(folder) && /^(?:[a-z]:|[\\/]{2})/i.test(folder)
}

/** Whether a path or any folder on the way to it is in a strange folder or `node_modules`. */
function isStrange(path: string, strange: readonly string[]): boolean {
  if (/(?:^|[\\/])node_modules(?:[\\/]|$)/.test(path)) return true
  const above = dirname(path)
  return (
    strange.some((folder) => isIn(realPath(path) ?? path, folder)) ||
    (above !== path && isStrange(above, strange))
  )
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
