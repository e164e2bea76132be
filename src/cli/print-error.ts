import { isRefusal, refusal, UserError } from '../index.ts'
import { oneLine, type Terminal } from './terminal.ts'

/** Writes one line to stderr that says why a command failed; `debug` adds the stack trace. */
export function printError(error: unknown, terminal: Terminal, debug: boolean): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  if (error instanceof UserError) terminal.err(`${oneLine(message)}\n`)
  else if (isRefusal(error)) terminal.err(`${oneLine(refusal(error))}\n`)
  else terminal.err(`felkod: ${oneLine(message)} (--debug shows where this happened)\n`)
  if (debug && stack) terminal.err(`${stack}\n`)
}
