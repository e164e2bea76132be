import { resolve } from 'node:path'
import { findTarget, type Target } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** The catalog that a command's words name; without any, `content`. */
export function targetOf(paths: readonly string[], terminal: Terminal): Promise<Target> {
  return findTarget(paths.length > 0 ? paths : ['content'], terminal.cwd)
}

/** Files of a catalog, named from where the person stands or from the folder of `--catalog`. */
export async function inCatalog(
  paths: readonly string[],
  catalog: string | undefined,
  terminal: Terminal,
): Promise<Target> {
  if (catalog === undefined) return targetOf(paths, terminal)
  const folder = await catalogAt(catalog, terminal)
  const from = async (path: string): Promise<Target> => {
    const found = await findTarget([path], terminal.cwd).catch(() => null)
    return found?.folder === folder ? found : findTarget([path], folder)
  }
  const targets = await Promise.all(paths.map(from))
  return { folder, files: targets.flatMap(({ files }) => files) }
}

/** The catalog folder that `--catalog` names. */
export async function catalogAt(path: string, terminal: Terminal): Promise<string> {
  return (await findTarget([path], terminal.cwd)).folder
}

/** A path that a person gave, made absolute. */
export function pathAt(path: string, terminal: Terminal): string {
  return resolve(terminal.cwd, path)
}
