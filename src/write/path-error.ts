import { adviceOn, isRefusal, reasonOf, type SystemError } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'

/** The system refused to write to a path. Its parts let a caller name the place in other words. */
export class PathError extends UserError {
  override name = 'PathError'
  readonly path: string
  /** The system's reason, `no space left on device`. */
  readonly why: string

  constructor(path: string, why: string, advice = 'name another place, or free it') {
    super(`\`${path}\` cannot be written (${why}); ${advice}`)
    this.path = path
    this.why = why
  }
}

/** Runs what writes to a path. @throws PathError where the system refuses. */
export async function writing<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new PathError(path, reasonOf(error), adviceOn(error.code!, 'written'))
  }
}

/** The system's reason for an error, in its words; null where the error is not the system's. */
export function reason(error: unknown): string | null {
  if (error instanceof PathError) return error.why
  return isRefusal(error) ? reasonOf(error) : null
}

/** For `catch`: passes over a missing file. @throws any other error */
export function ignoreMissing(error: SystemError): void {
  if (error.code !== 'ENOENT') throw error
}
