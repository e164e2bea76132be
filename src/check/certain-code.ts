import type { Candidate, Catalog, Fix } from '../model.ts'
import { meaning } from './meant.ts'

/**
 * Writes the code that symbol and support ID name, where they do not contradict each other and no
 * other row of the locale says that code.
 */
export function certainFix(
  candidate: Candidate,
  all: readonly Candidate[],
  catalog: Catalog,
): Fix | null {
  const { code } = candidate.written
  const { bySymbol, bySupportId } = meaning(candidate, catalog)
  const meant = bySymbol ?? bySupportId
  if (!code || meant === null || (bySupportId !== null && bySupportId !== meant)) return null
  const isTaken = all.some((other) => other !== candidate && other.written.code?.text === meant)
  if (isTaken || code.text === meant) return null
  return { start: code.place.start, end: code.place.end, text: meant }
}
