import { adviceOn, isRefusal, reasonOf, type SystemError } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'

/** What the system refused, so that whoever knows the place better can say it in other words. */
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

/** Does what writes to a path. @throws PathError where the system refuses it. */
export async function writing<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new PathError(path, reasonOf(error), adviceOn(error.code!, 'written'))
  }
}

/** Why the system refused something, in its words; null where an error is not the system's. */
export function reason(error: unknown): string | null {
  if (error instanceof PathError) return error.why
  return isRefusal(error) ? reasonOf(error) : null
}

export function ignoreMissing(error: SystemError): void {
  if (error.code !== 'ENOENT') throw error
}
