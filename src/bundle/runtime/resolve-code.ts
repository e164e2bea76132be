import { namedCodes } from '../../catalog/resolve/named-codes.ts'
import { resolutionOf } from '../../catalog/resolve/resolution.ts'
import { codes, isErrorCode } from './code-facts.ts'
import type { ErrorCode } from './catalog-types.ts'
import { factsByCode, supportId } from './codes.ts'

/** A longer text names no code: reading it would take too long. */
const mostCharacters = 10_000

/** The bundle's resolver: felkod's own, which here knows codes, support IDs and symbols alone. */
export function resolve(text: string | number | bigint | null | undefined): ErrorCode | null {
  const query = String(text)
  if (query.length > mostCharacters) return null
  const symbols = codes.map((code) => [code, factsByCode[code]!.symbol ?? ''] as const)
  const index = {
    codes: [...codes],
    symbols: Object.fromEntries(symbols),
    range: null,
    supportId,
    words: [],
  }
  const { code } = resolutionOf(namedCodes(query, index).codes, index)
  return isErrorCode(code) ? code : null
}
