import type { Catalog, State } from '../../model/catalog.ts'
import type { Counts, Report } from '../../model/report.ts'

/** What `felkod status --format json` prints: locale × state, per entry. */
export interface Status {
  version: 1
  catalog: string
  source: string
  locales: Record<string, LocaleStatus>
}

export interface LocaleStatus {
  /** By code. */
  entries: Record<string, EntryStatus>
  /** How many entries are in each state; `machine` and `unverified` are flags beside it. */
  counts: StateCounts
  /** The articles that are no entry, by their path in the locale folder, and how many those are. */
  articles: Record<string, EntryStatus>
  articleCounts: StateCounts
  /** How many findings `check` has in the locale. */
  findings: Counts
}

export type StateCounts = Record<State | 'machine' | 'unverified', number>

export interface EntryStatus {
  state: State
  machine: boolean
  unverified: boolean
  /** Of an outdated entry: the day its source changed (ISO 8601), where known. */
  since: string | null
}

/** Summarizes a catalog and the report of a check of it. */
export function statusOf(catalog: Catalog, report: Report): Status {
  const locales: Status['locales'] = {}
  for (const locale of catalog.registry.locales) {
    const entries: LocaleStatus['entries'] = {}
    for (const code of Object.keys(catalog.registry.codes)) {
      const entry = catalog.entries[locale]?.[code]
      if (entry) entries[code] = statusOfEntry(entry)
    }
    const articles: LocaleStatus['articles'] = {}
    for (const page of catalog.pages[locale] ?? [])
      if (page.codes.length === 0) articles[page.path] = statusOfEntry(page)
    const { errors = 0, warnings = 0, infos = 0 } = report.locales[locale] ?? {}
    locales[locale] = {
      ...{ entries, counts: countsOf(entries), articles, articleCounts: countsOf(articles) },
      findings: { errors, warnings, infos },
    }
  }
  return { version: 1, catalog: catalog.registry.id, source: catalog.registry.source, locales }
}

function statusOfEntry({ state, machine, unverified, since }: EntryStatus): EntryStatus {
  return { state, machine, unverified, since }
}

function countsOf(byKey: Readonly<Record<string, EntryStatus>>): StateCounts {
  const counts = { current: 0, outdated: 0, missing: 0, machine: 0, unverified: 0 }
  for (const { state, machine, unverified } of Object.values(byKey)) {
    counts[state] += 1
    if (machine) counts.machine += 1
    if (unverified) counts.unverified += 1
  }
  return counts
}
