import { isRefusal, refusal } from '../text/system-error.ts'

/** A catalog folder cannot be read; the message is one line that says why and what to do. */
export class LoadError extends Error {
  override name = 'LoadError'
}

/** Throws a LoadError that says why the system refuses to read a path; any other error as it is. */
export function cannotRead(path: string, error: unknown): never {
  throw isRefusal(error) ? new LoadError(refusal(error, path, 'read')) : error
}
