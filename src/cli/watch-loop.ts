import { watchCatalog } from '../index.ts'
import { printError } from './print-error.ts'
import type { Terminal } from './terminal.ts'

/** Runs `judge` at once, and again after every save below the folder, until the terminal's signal. */
export async function watchLoop(
  folder: string,
  judge: () => Promise<unknown>,
  terminal: Terminal,
): Promise<number> {
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await judge().catch((error: unknown) => printError(error, terminal, false))
    }
    running = false
  }
  const watching = watchCatalog(folder, () => void run(), terminal.signal)
  await Promise.all([run(), watching])
  return 0
}
