import { watchCatalog } from '../index.ts'
import { say } from './say-failure.ts'
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
      await judge().catch((error: unknown) => say(error, terminal, false))
    }
    running = false
  }
  const watching = watchCatalog(folder, () => void run(), terminal.signal)
  await Promise.all([run(), watching])
  return 0
}
