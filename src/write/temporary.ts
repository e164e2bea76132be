import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PathError, reason } from './path-error.ts'
import { openStage } from './publish/stage.ts'
import { sweep, sweepBeside } from './publish/sweep.ts'
import { UserError } from '../text/user-error.ts'

/**
 * Works in an empty folder among the system's temporary files, which is gone afterwards. Once the
 * signal has come, the work is given up. @throws PathError that names TMPDIR where the system
 * refuses what is written there, and the signal's reason.
 */
export async function inTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const parent = resolve(tmpdir())
  try {
    const stage = await openStage(parent, 'work')
    try {
      await sweepBeside(parent, 'work', stage.path)
      const folder = join(stage.path, 'work')
      await mkdir(folder)
      return await unlessAborted(work(folder), signal)
    } finally {
      if (signal?.aborted) stage.abandon()
      else await stage.close()
    }
  } catch (error) {
    throw temporaryError(error, parent)
  }
}

/** Takes from among the temporary files what killed runs of this user have left there. */
export function sweepTemporary(): Promise<void> {
  return sweep(resolve(tmpdir()), 'work')
}

function unlessAborted<Result>(work: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (signal === undefined) return work
  const aborted = new Promise<never>((_, fail) => {
    const give = (): void => fail(signal.reason)
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })
  return Promise.race([work, aborted])
}

/** What builds pages wraps an error of the system, or keeps its words alone. */
function temporaryError(error: unknown, folder: string): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UserError) return error
    const { code, path, message } = cause as NodeJS.ErrnoException
    const isThere = path?.startsWith(folder) || message.includes(folder)
    const disk = /\b(?:ENOSPC|EDQUOT|EROFS|EIO)\b/.exec(`${code} ${message}`)
    // As Rust has it: `Caused by: No space left on device (os error 28)`.
    const words = /([A-Z][a-z -]+) \(os error \d+\)/.exec(message)?.[1]?.toLowerCase()
    const why = isThere || disk ? (reason(cause) ?? words ?? disk?.[0]) : null
    if (why)
      return new PathError(
        folder,
        why,
        'it holds temporary files: free it, or name another folder in TMPDIR',
      )
  }
  return error
}
