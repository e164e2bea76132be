import type { ResolveIndex } from '../../model/catalog.ts'

/** What a text was found to mean. */
export interface Resolution {
  /** known: `code` is registered. reserved: a number of the range that no error has. */
  status: 'known' | 'reserved' | 'unknown' | 'ambiguous'
  /** The code that is meant, registered or reserved; null where none is. */
  code: string | null
  /** The registered codes that it may mean, in the order in which the text names them. */
  candidates: string[]
}

/**
 * The answer to a query that names these codes: registered ones as they are spelled, and numbers
 * without leading zeros that no code is registered for. Without any it is unknown.
 */
export function resolutionOf(
  named: readonly string[],
  { codes, range }: Pick<ResolveIndex, 'codes' | 'range'>,
): Resolution {
  const unknown: Resolution = { status: 'unknown', code: null, candidates: [] }
  const [code, ...others] = new Set(named)
  if (code === undefined) return unknown
  const candidates = [code, ...others].filter((candidate) => codes.includes(candidate))
  if (others.length > 0) return { status: 'ambiguous', code: null, candidates }
  if (candidates.length === 1) return { status: 'known', code, candidates }
  const [first, last] = range ?? [1, 0]
  const isReserved = /^\d+$/.test(code) && Number(code) >= first && Number(code) <= last
  return isReserved ? { status: 'reserved', code, candidates: [] } : unknown
}
