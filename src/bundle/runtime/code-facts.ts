import type { CodeFacts } from './api.ts'
import { codePath } from './code-path.ts'
import type { ErrorCode } from './catalog-types.ts'
import { factsByCode, site } from './codes.ts'

export const codes: readonly ErrorCode[] = /* @__PURE__ */ Object.keys(factsByCode)

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(factsByCode, value)
}

/** @throws {RangeError} For a code that the catalog does not have. */
export function facts(code: ErrorCode): CodeFacts {
  const defaults = { symbol: null, supportId: null, fixedBy: null, retry: false, retired: false }
  return { ...defaults, ...factsByCode[registered(code)] }
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
export function codeAddress(code: ErrorCode, locale?: string): string {
  return siteAddress(codePath(code, locale))
}

/** An address from the root of the help site; with the site's own where the catalog names one. */
export function siteAddress(path: string): string {
  return (site ?? '') + path
}
