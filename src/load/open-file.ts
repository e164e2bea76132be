import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { UserError } from '../text/user-error.ts'

/** Windows has no such pipes. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a file to be read. A pipe that somebody put in its place would keep the program waiting for
 * ever, and a device could give anything: both, and a folder, are a UserError. `name` is what the
 * message calls it.
 */
export async function openFile(path: string, name: string): Promise<FileHandle> {
  const handle = await open(path, withoutWaiting)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new UserError(`\`${name}\` is not a file; put one in its place, or remove it`)
}
