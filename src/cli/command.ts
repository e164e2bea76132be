import { InvalidArgumentError, Option, type Command } from 'commander'
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

/** An option that may be given several times; `otherwise` tells what holds without it. */
export function repeatable(flags: string, says: string, otherwise: string): Option {
  return new Option(flags, says)
    .argParser((value: string, before: string[]) => [...before, value])
    .default([], otherwise)
}

/** `--format` of the commands that show findings. */
export function formats(): Option {
  const says = 'pretty, line, json, github, sarif or markdown (repeatable)'
  return repeatable('--format <name[=file]>', says, 'pretty')
}

/** `--max-warnings` of the commands whose verdict is of findings. */
export function maxWarnings(): Option {
  return new Option('--max-warnings <n>', 'exit 1 on more warnings than this')
    .argParser(count)
    .default(Infinity, 'any number')
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number')
  return Number(value)
}

/** `--help`'s examples, set like the rest of it. */
export function examples(lines: readonly [command: string, says: string][]): string {
  const width = Math.max(...lines.map(([command]) => command.length))
  const rows = lines.map(([command, says]) => `  ${command.padEnd(width)}  ${says}`)
  return `\nExamples:\n${rows.join('\n')}\n`
}
