import type { Catalog } from '../../model/catalog.ts'
import type { Finding } from '../../model/finding.ts'
import type { Pair } from '../../model/pair.ts'
import type { Counts, LocaleSummary } from '../../model/report.ts'
import type { Scope } from './scope.ts'

/** Every judged locale: its codes, its segments and what was found in it. */
export function summarize(
  catalog: Catalog,
  findings: readonly Finding[],
  scope: Scope,
): Record<string, LocaleSummary> {
  const byLocale = Map.groupBy(findings, ({ locale }) => locale)
  return Object.fromEntries(
    scope.locales.map((locale): [string, LocaleSummary] => [
      locale,
      {
        codes: codesOf(catalog, locale),
        segments: segmentsOf(catalog, locale, scope),
        ...counts(byLocale.get(locale) ?? []),
      },
    ]),
  )
}

/** How many findings of each severity. */
export function counts(findings: readonly Finding[]): Counts {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { errors: of('error'), warnings: of('warn'), infos: of('info') }
}

function codesOf({ registry, entries }: Catalog, locale: string): LocaleSummary['codes'] {
  const codes = Object.keys(registry.codes)
  const found = codes.filter((code) => {
    const state = entries[locale]?.[code]?.state
    return state !== undefined && state !== 'missing'
  })
  return { expected: codes.length, found: found.length }
}

function segmentsOf(catalog: Catalog, locale: string, scope: Scope): LocaleSummary['segments'] {
  const articles = catalog.articles.filter(
    (one) => one.locale === locale && scope.reports(one.file, locale),
  )
  const total = articles.reduce((sum, { segments }) => sum + segments.length, 0)
  if (locale === catalog.registry.source) return { total, stale: 0 }
  return { total, stale: knownStale(articles.map(({ file }) => staleOf(catalog.pairs[file]))) }
}

/** What is known to be stale; null where that is nothing, but not all is known. */
export function knownStale(parts: readonly (number | null)[]): number | null {
  const known = parts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return known === 0 && parts.includes(null) ? null : known
}

/** All of it where the source is gone; null where it cannot be known. */
function staleOf(pair: Pair | undefined): number | null {
  if (!pair || pair.revision.status === 'unverified') return null
  return pair.today === null ? pair.target.segments.length : pair.changes.length
}
