import type { CodeFacts } from './api.ts'
import { codePage } from './code-page.ts'
import type { ErrorCode } from './codes.ts'
import { known, site } from './codes.ts'

export const codes: readonly ErrorCode[] = /* @__PURE__ */ Object.keys(known)

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(known, value)
}

/** @throws {RangeError} For a code that the catalog does not have. */
export function facts(code: ErrorCode): CodeFacts {
  const defaults = { symbol: null, supportId: null, fixedBy: null, retry: false, retired: false }
  return { ...defaults, ...known[registered(code)] }
}

/**
 * The code itself.
 *
 * @throws {RangeError} For a code that the catalog does not have.
 */
export function registered(code: ErrorCode): ErrorCode {
  if (isErrorCode(code)) return code
  throw new RangeError(`Unknown error code ${JSON.stringify(code)}; ask isErrorCode() first`)
}

/** The address of a code's page, in no particular language where no locale is given. */
export function pageAddress(code: ErrorCode, locale?: string): string {
  return absolute(codePage(code, locale))
}

/** An address from the root of the help site; with the site's own where the catalog names one. */
export function absolute(path: string): string {
  return (site ?? '') + path
}
