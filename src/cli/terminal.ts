import { paint, visible, type Paint } from '../index.ts'

/** The terminal that a command runs in. `bin.ts` makes it, so that commands know of no other. */
export interface Terminal {
  /** The folder that relative paths count from. */
  cwd: string
  /** felkod's own version. */
  version: string
  env: Record<string, string | undefined>
  /** Width in columns. Default: 100, where stdout is no terminal. */
  columns: number
  /** Whether stdout and stderr are terminals. */
  stdoutIsTerminal: boolean
  stderrIsTerminal: boolean
  out: (text: string) => void
  err: (text: string) => void
  /** Ends long-running commands (`--watch`, `dev`). */
  signal: AbortSignal
}

/** Whether to colour stdout: on a terminal only, and not where NO_COLOR is set. */
export function usesColor(terminal: Terminal): boolean {
  return terminal.stdoutIsTerminal && !terminal.env.NO_COLOR && terminal.env.TERM !== 'dumb'
}

/** The colours of stdout; where it is not to be coloured, they return their text. */
export function colors(terminal: Terminal): Paint {
  return paint(usesColor(terminal))
}

/** Shows the current step in a line of stderr, where that is a terminal; `null` removes the line. */
export function progress(terminal: Terminal, quiet: boolean): (text: string | null) => void {
  if (!terminal.stderrIsTerminal || quiet) return () => {}
  return (text) => terminal.err(text === null ? '\r\u001b[K' : `\r\u001b[K${text} …`)
}

/** The text on one line, with nothing in it that acts on a terminal. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s*[\r\n]\s*/g, ' ').trim())
}
