import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { UserError } from '../text/user-error.ts'

/** Windows has no named pipes, and no such flag. */
const nonBlocking = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a file for reading. `name` is its name in messages.
 * @throws UserError where it is no regular file: a read from a pipe could block for ever, a device
 * could return anything.
 */
export async function openFile(path: string, name: string): Promise<FileHandle> {
  const handle = await open(path, nonBlocking)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new UserError(`\`${name}\` is not a file; put one in its place, or remove it`)
}
