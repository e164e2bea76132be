import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** One command: adds itself to the program; what its action returns is the exit code. */
export type Register = (program: Command, context: Context) => void

export interface Context {
  terminal: Terminal
  /** Wraps an action, so that its exit code reaches `run`. */
  act: <Args extends unknown[]>(
    action: (...args: Args) => Promise<number>,
  ) => (...args: Args) => Promise<void>
}

/** It could not do its work, for a reason that one line tells: exit 2. */
export class Failure extends Error {
  override name = 'Failure'
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value]
}

/** `--help`'s examples, set like the rest of it. */
export function examples(lines: readonly [command: string, says: string][]): string {
  const width = Math.max(...lines.map(([command]) => command.length))
  const rows = lines.map(([command, says]) => `  ${command.padEnd(width)}  ${says}`)
  return `\nExamples:\n${rows.join('\n')}\n`
}
