import type { Catalog, Counts, Report, State } from '../model.ts'

/** What `felkod status --format json` prints: locale × state, per entry. */
export interface Status {
  version: 1
  catalog: string
  source: string
  locales: Record<string, LocaleStatus>
}

export interface LocaleStatus {
  entries: Record<string, EntryStatus>
  /** How many entries are in each state; `machine` and `unverified` are flags beside it. */
  counts: Record<State | 'machine' | 'unverified', number>
  /** How many findings `check` has in the locale. */
  findings: Counts
}

export interface EntryStatus {
  state: State
  machine: boolean
  unverified: boolean
  /** Outdated: the day from which its source reads otherwise (ISO 8601), where known. */
  since: string | null
}

/** Sums up a catalog and what was found in it. */
export function statusOf(catalog: Catalog, report: Report): Status {
  const locales: Status['locales'] = {}
  for (const locale of catalog.registry.locales) {
    const entries: LocaleStatus['entries'] = {}
    const counts = { current: 0, outdated: 0, missing: 0, machine: 0, unverified: 0 }
    for (const code of Object.keys(catalog.registry.codes)) {
      const entry = catalog.entries[locale]?.[code]
      if (!entry) continue
      const { state, machine, unverified, since } = entry
      entries[code] = { state, machine, unverified, since }
      counts[state] += 1
      if (machine) counts.machine += 1
      if (unverified) counts.unverified += 1
    }
    const { errors = 0, warnings = 0, infos = 0 } = report.locales[locale] ?? {}
    locales[locale] = { entries, counts, findings: { errors, warnings, infos } }
  }
  return { version: 1, catalog: catalog.registry.id, source: catalog.registry.source, locales }
}
