import { paint, type Paint } from '../index.ts'

/** Where a command speaks to, and what it may know of the place: handed in by bin.ts. */
export interface Terminal {
  /** The folder that relative paths count from. */
  cwd: string
  /** felkod's own version. */
  version: string
  env: Record<string, string | undefined>
  /** Columns of the terminal; 100 where there is none. */
  columns: number
  /** Whether stdout and stderr are terminals. */
  stdoutIsTerminal: boolean
  stderrIsTerminal: boolean
  out: (text: string) => void
  err: (text: string) => void
  /** Ends long-running commands (`--watch`, `dev`). */
  signal: AbortSignal
}

/** Whether to colour stdout: only on a terminal, and never under NO_COLOR. */
export function usesColor(terminal: Terminal): boolean {
  return terminal.stdoutIsTerminal && !terminal.env.NO_COLOR && terminal.env.TERM !== 'dumb'
}

/** The colours of stdout, which are none where they are not wanted. */
export function colors(terminal: Terminal): Paint {
  return paint(usesColor(terminal))
}

/** Shows what is going on, on a terminal's stderr alone; `null` takes the line away. */
export function progress(terminal: Terminal, quiet: boolean): (text: string | null) => void {
  if (!terminal.stderrIsTerminal || quiet) return () => {}
  return (text) => terminal.err(text === null ? '\r\u001b[K' : `\r\u001b[K${text} …`)
}
