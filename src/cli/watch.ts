import { watchCatalog } from '../index.ts'
import { oneLine } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Judges at once, and again after every save below the folder, until the signal. */
export async function watch(
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
      await judge().catch((error: Error) => terminal.err(`${oneLine(error.message)}\n`))
    }
    running = false
  }
  await run()
  await watchCatalog(folder, () => void run(), terminal.signal)
  return 0
}
