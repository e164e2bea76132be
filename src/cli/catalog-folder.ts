import { resolve } from 'node:path'
import { findTarget, type Target } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** The catalog, and the files in it, that paths name. Default: the catalog in `content`. */
export function targetOf(paths: readonly string[], terminal: Terminal): Promise<Target> {
  return findTarget(paths.length > 0 ? paths : ['content'], terminal.cwd)
}

/** Files of a catalog, named relative to the working folder or to the folder of `--catalog`. */
export async function inCatalog(
  paths: readonly string[],
  catalog: string | undefined,
  terminal: Terminal,
): Promise<Target> {
  if (catalog === undefined) return targetOf(paths, terminal)
  const folder = await catalogAt(catalog, terminal)
  const targetAt = async (path: string): Promise<Target> => {
    const target = await findTarget([path], terminal.cwd).catch(() => null)
    return target?.folder === folder ? target : findTarget([path], folder)
  }
  const targets = await Promise.all(paths.map(targetAt))
  return { folder, files: targets.flatMap(({ files }) => files) }
}

/** The catalog folder that `--catalog` names. */
export async function catalogAt(path: string, terminal: Terminal): Promise<string> {
  return (await findTarget([path], terminal.cwd)).folder
}

/** A path relative to the working folder, made absolute. */
export function pathAt(path: string, terminal: Terminal): string {
  return resolve(terminal.cwd, path)
}
