import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PathError, reason } from './path-error.ts'
import { openStage } from './publish/stage.ts'
import { sweep, sweepBeside } from './publish/sweep.ts'
import { UserError } from '../text/user-error.ts'

/**
 * Runs `work` in an empty folder among the system's temporary files, which is removed afterwards. Once
 * `signal` is aborted, the work is no longer waited for.
 * @throws PathError that names TMPDIR where the system refuses to write there, or the signal's reason.
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

/** Removes what killed runs of this user left among the system's temporary files. */
export function sweepTemporary(): Promise<void> {
  return sweep(resolve(tmpdir()), 'work')
}

function unlessAborted<Result>(work: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (signal === undefined) return work
  const aborted = new Promise<never>((_, fail) => {
    const abort = (): void => fail(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
  return Promise.race([work, aborted])
}

/**
 * The error to throw: a PathError where the system refused to write into the temporary folder. Astro
 * wraps such an error as a cause, or keeps its message alone.
 */
function temporaryError(error: unknown, folder: string): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UserError) return error
    const { code, path, message } = cause as NodeJS.ErrnoException
    const isInFolder = path?.startsWith(folder) || message.includes(folder)
    const disk = /\b(?:ENOSPC|EDQUOT|EROFS|EIO)\b/.exec(`${code} ${message}`)
    // The form of Rust's errors: `Caused by: No space left on device (os error 28)`.
    const words = /([A-Z][a-z -]+) \(os error \d+\)/.exec(message)?.[1]?.toLowerCase()
    const why = isInFolder || disk ? (reason(cause) ?? words ?? disk?.[0]) : null
    if (why)
      return new PathError(
        folder,
        why,
        'it holds temporary files: free it, or name another folder in TMPDIR',
      )
  }
  return error
}
