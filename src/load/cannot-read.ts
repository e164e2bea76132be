import { isRefusal, refusal } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'

/** @throws UserError that says why the system refuses to read a path; any other error as it is. */
export function cannotRead(path: string, error: unknown): never {
  throw isRefusal(error) ? new UserError(refusal(error, path, 'read')) : error
}
