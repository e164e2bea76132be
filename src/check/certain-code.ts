import type { Candidate, Catalog } from '../model.ts'
import { meaning } from './meant.ts'

/**
 * The code that a row was meant to say: the one that its symbol and support ID name, where they do
 * not contradict each other and no other row of the locale is its entry. Null where it is not sure.
 */
export function certainCode(
  candidate: Candidate,
  all: readonly Candidate[],
  catalog: Catalog,
): string | null {
  const { bySymbol, bySupportId } = meaning(candidate, catalog)
  const meant = bySymbol ?? bySupportId
  if (meant === null || (bySupportId !== null && bySupportId !== meant)) return null
  const isEntry = (other: Candidate): boolean =>
    other !== candidate &&
    other.written.code?.text === meant &&
    meaning(other, catalog).about?.code === meant
  return all.some(isEntry) ? null : meant
}
