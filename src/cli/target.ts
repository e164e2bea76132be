import { resolve } from 'node:path'
import { findTarget, type Target } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** The catalog that a command's words name; without any, `content`. */
export function targetOf(paths: readonly string[], terminal: Terminal): Promise<Target> {
  return findTarget(paths.length > 0 ? paths : ['content'], terminal.cwd)
}

/** The catalog folder that `--catalog` names. */
export async function catalogAt(path: string, terminal: Terminal): Promise<string> {
  return (await findTarget([path], terminal.cwd)).folder
}

/** A path that a person gave, made absolute. */
export function pathAt(path: string, terminal: Terminal): string {
  return resolve(terminal.cwd, path)
}
