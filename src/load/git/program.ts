/** Finds the program that is git, on the PATH but never in what a stranger may have written. */
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, posix, win32 } from 'node:path'
import { isIn } from './checkout.ts'
import { realPath } from './store.ts'

/** What the search found: `program` is an absolute path, `path` a PATH that is safe to hand on. */
export interface Programs {
  /** Null where there is none. */
  program: string | null
  /** One that was passed over because of where it lies; null where there was none. */
  refused: string | null
  path: string
}

/**
 * Looks through a PATH by hand. Passed over are entries that are empty or relative (they mean the
 * folder that somebody stands in), what lies in one of the `strange` folders or is reached through
 * them, and folders of npm's, which a project's dependencies fill.
 */
export function findGit(
  path: string,
  strange: readonly string[],
  platform: NodeJS.Platform,
): Programs {
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

/** Windows allows quotes around an entry. */
function unquoted(entry: string): string {
  return entry.replace(/^"(.*)"$/, '$1')
}

/** On Windows `\tools` means a folder of whatever drive somebody is on. */
function isAbsolute(folder: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return posix.isAbsolute(folder)
  return win32.isAbsolute(folder) && /^(?:[a-z]:|[\\/]{2})/i.test(folder)
}

/** Whether a stranger may decide what a path holds: by any folder on the way to it, links followed. */
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
