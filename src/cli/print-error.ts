import { isRefusal, refusal, UserError, visible } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** Says in one line why a command could not do its work. */
export function say(error: unknown, terminal: Terminal, debug: boolean): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  if (error instanceof UserError) terminal.err(`${oneLine(message)}\n`)
  else if (isRefusal(error)) terminal.err(`${oneLine(refusal(error))}\n`)
  else terminal.err(`felkod: ${oneLine(message)} (--debug shows where this happened)\n`)
  if (debug && stack) terminal.err(`${stack}\n`)
}

/** The text on one line, and nothing in it that a terminal would obey. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s*[\r\n]\s*/g, ' ').trim())
}
