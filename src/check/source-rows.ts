import type { Candidate, Catalog, Pair } from '../model.ts'

/** The entries of today's source article by code; the first of each. */
export function sourceRows(catalog: Catalog, pair: Pair | null): Map<string, Candidate> {
  const rows = new Map<string, Candidate>()
  const file = pair?.today?.file
  for (const candidate of catalog.candidates)
    if (candidate.file === file && candidate.code !== null && !rows.has(candidate.code))
      rows.set(candidate.code, candidate)
  return rows
}
