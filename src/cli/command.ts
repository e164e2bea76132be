import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** Adds a command to the program. */
export type Register = (program: Command, context: Context) => void

/** What commands are given to register themselves. */
export interface Context {
  terminal: Terminal
  /** Wraps an action that returns the exit code, so that this reaches `run`. */
  act: <Args extends unknown[]>(
    action: (...args: Args) => Promise<number>,
  ) => (...args: Args) => Promise<void>
}

/** An option that may be given several times. Help shows `fallback` as its default. */
export function repeatable(flags: string, description: string, fallback: string): Option {
  return new Option(flags, description)
    .argParser((value: string, before: string[]) => [...before, value])
    .default([], fallback)
}

/** `--format` of the commands that show findings. */
export function formats(): Option {
  const description = 'pretty, line, json, github, sarif or markdown (repeatable)'
  return repeatable('--format <name[=file]>', description, 'pretty')
}

/** `--max-warnings` of the commands whose exit code depends on findings. */
export function maxWarnings(): Option {
  return new Option('--max-warnings <n>', 'exit 1 on more warnings than this')
    .argParser(count)
    .default(Infinity, 'any number')
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number')
  return Number(value)
}

/** The examples at the end of `--help`, in two columns. */
export function examples(lines: readonly [command: string, description: string][]): string {
  const width = Math.max(...lines.map(([command]) => command.length))
  const rows = lines.map(([command, description]) => `  ${command.padEnd(width)}  ${description}`)
  return `\nExamples:\n${rows.join('\n')}\n`
}
