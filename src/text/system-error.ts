/** What the operating system refuses, in words that a person can act on. */
import { getSystemErrorMessage } from 'node:util'

/** What the system says of a refusal; Node's own type, without its global name. */
export interface SystemError extends Error {
  code?: string | undefined
  errno?: number | undefined
  path?: string | undefined
  syscall?: string | undefined
}

/** Whether the operating system refused something: `EACCES` and the like. */
export function isRefusal(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && /^E(?!RR_)[A-Z0-9]+$/.test(`${error.code}`)
}

/** Whether a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return isRefusal(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** Whether the system has no more of what it lends: files, processes, memory. */
export function isExhausted(error: unknown): boolean {
  return isRefusal(error) && /^(?:EMFILE|ENFILE|EAGAIN|ENOMEM)$/.test(error.code!)
}

/** What was to be done to the path. */
export type Doing = 'read' | 'written' | 'started' | 'opened'

/**
 * One line: what cannot be done to which path, why, and what to do about it. Path and deed are the
 * error's own by default.
 */
export function refusal(
  error: SystemError,
  path = error.path ?? 'a file',
  doing: Doing = doingOf(error),
): string {
  if (error.syscall === 'uv_cwd')
    return 'the folder that felkod was started in is gone; go to one that is there'
  return `\`${path}\` cannot be ${doing} (${reasonOf(error)}); ${adviceOn(error.code!, doing)}`
}

/** The reason in the system's own words: `permission denied`. Default: the error's code. */
export function reasonOf({ code, errno }: SystemError): string {
  return errno === undefined ? code! : getSystemErrorMessage(errno)
}

const reading = /^(?:open|read|scandir|opendir|l?stat|fstat|realpath|readlink|access|watch)/

function doingOf({ syscall = '' }: SystemError): Doing {
  if (syscall.startsWith('spawn')) return 'started'
  if (/^(?:listen|bind|connect)/.test(syscall)) return 'opened'
  return reading.test(syscall) ? 'read' : 'written'
}

/** What to do about it, as a clause. */
export function adviceOn(code: string, doing: Doing): string {
  const own = advice[code]
  if (own !== undefined) return own
  if (doing === 'read') return adviceOnReading[code] ?? 'make it readable or remove it'
  if (doing === 'written') return adviceOnWriting[code] ?? 'name another place, or free it'
  return 'free what it needs, then try again'
}

const advice: Record<string, string> = {
  EMFILE: 'let more files be open at once, with `ulimit -n 1024`',
  ENFILE: 'the whole system has no more: close other programs',
  EAGAIN: 'let more processes run at once, with `ulimit -u`, or close others',
  ENOMEM: 'free some memory, then try again',
  ENOSPC: 'free some space there, or name another place',
  EDQUOT: 'free some of your space there, or name another place',
  EROFS: 'name another place, or mount it to be written to',
  ELOOP: 'its links lead in a circle: remove them',
  ENAMETOOLONG: 'shorten its name',
  EIO: 'the disk may be damaged: check it',
}

const adviceOnWriting: Record<string, string> = {
  EACCES: 'make it writable for this user, or name another place',
  EPERM: 'make it writable for this user, or name another place',
  EISDIR: 'it is a folder: name a file',
}

const adviceOnReading: Record<string, string> = {
  EACCES: 'make it readable for this user',
  EPERM: 'make it readable for this user',
  EISDIR: 'it is a folder: name a file',
  ENOTDIR: 'a part of its path is a file: name another',
  ENOENT: 'it was there before: run again once nothing else changes it',
}
