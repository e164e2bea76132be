import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isRefusal } from '../text/system-error.ts'

/** Windows has no such pipes. */
const withoutWaiting = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)

/** How long to wait before the next look at who reads, in milliseconds. */
const betweenLooks = 20

/**
 * Writes a text to a pipe or a device, and waits for whoever reads it until the signal comes.
 * Nothing waits inside the system, where no signal would end it, and the program could not end
 * either. @throws the system's error, and the signal's reason
 */
export async function writeToPipe(path: string, text: string, signal?: AbortSignal): Promise<void> {
  const waitsFor = (await isNamedPipe(path)) ? /^(?:ENXIO|EAGAIN)$/ : /^EAGAIN$/
  await using pipe = await patiently(() => open(path, withoutWaiting), waitsFor, signal)
  for (let rest: Uint8Array = Buffer.from(text); rest.length > 0;) {
    const { bytesWritten } = await patiently(() => pipe.write(rest), waitsFor, signal)
    rest = rest.subarray(bytesWritten)
  }
}

/** Only one with a name can be opened by a reader who comes later. */
async function isNamedPipe(path: string): Promise<boolean> {
  return (await stat(path)).isFIFO() && (await realpath(path).catch(() => null)) !== null
}

/** Tries until somebody reads: `ENXIO` where nobody has opened the pipe, `EAGAIN` where it is full. */
async function patiently<Result>(
  act: () => Promise<Result>,
  waitsFor: RegExp,
  signal?: AbortSignal,
): Promise<Result> {
  while (true) {
    signal?.throwIfAborted()
    try {
      return await act()
    } catch (error) {
      if (!isRefusal(error) || !waitsFor.test(error.code!)) throw error
      await pause(betweenLooks)
    }
  }
}
