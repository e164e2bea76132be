import type { Candidate, Catalog } from '../../model/catalog.ts'
import { meaning } from './identify.ts'

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
  let entries = known.get(all)
  if (!entries) {
    const isEntry = (one: Candidate): boolean =>
      one.written.code !== null && meaning(one, catalog).about?.code === one.written.code.text
    entries = Map.groupBy(all.filter(isEntry), (one) => one.written.code!.text)
    known.set(all, entries)
  }
  const isTaken = entries.get(meant)?.some((other) => other !== candidate) ?? false
  return isTaken ? null : meant
}

/** The rows of a locale that are about the code that they say, by that code. */
const known = new WeakMap<readonly Candidate[], ReadonlyMap<string, readonly Candidate[]>>()
