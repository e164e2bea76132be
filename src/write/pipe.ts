import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isRefusal } from '../text/system-error.ts'

/** Windows has no named pipes, and no such flag. */
const nonBlocking = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)

/** The pause between two tries, in milliseconds. */
const betweenTries = 20

/**
 * Writes a text to a pipe or a device, and waits for its reader until `signal` is aborted. No system
 * call blocks: nothing could end it, nor the program.
 * @throws the system's error, or the signal's reason
 */
export async function writeToPipe(path: string, text: string, signal?: AbortSignal): Promise<void> {
  const retryOn = (await isNamedPipe(path)) ? /^(?:ENXIO|EAGAIN)$/ : /^EAGAIN$/
  await using pipe = await retrying(() => open(path, nonBlocking), retryOn, signal)
  for (let rest: Uint8Array = Buffer.from(text); rest.length > 0;) {
    const { bytesWritten } = await retrying(() => pipe.write(rest), retryOn, signal)
    rest = rest.subarray(bytesWritten)
  }
}

/** Only a named pipe can be opened by a reader that comes later. */
async function isNamedPipe(path: string): Promise<boolean> {
  return (await stat(path)).isFIFO() && (await realpath(path).catch(() => null)) !== null
}

/** Retries while nobody has opened the pipe to read (`ENXIO`) or it is full (`EAGAIN`). */
async function retrying<Result>(
  act: () => Promise<Result>,
  retryOn: RegExp,
  signal?: AbortSignal,
): Promise<Result> {
  while (true) {
    signal?.throwIfAborted()
    try {
      return await act()
    } catch (error) {
      if (!isRefusal(error) || !retryOn.test(error.code!)) throw error
      await pause(betweenTries)
    }
  }
}
