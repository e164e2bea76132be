import { applyBaseline } from '../../check/engine/baseline.ts'
import { inOrder } from '../../check/engine/sort-findings.ts'
import { counts, knownStale } from '../../check/engine/summary.ts'
import type { Finding } from '../../model/finding.ts'
import type { LocaleSummary, Report } from '../../model/report.ts'
import { requireWholeRun } from './shards.ts'

/**
 * Merges the reports of all shards of one run. A finding that several of them hold is kept once.
 * `names` are what messages call the reports. Default: `report 1`, `report 2`, …
 * @throws UserError where the reports are not all shards of one run.
 */
export function merge(
  reports: readonly Report[],
  names = reports.map((_, index) => `report ${index + 1}`),
): Report {
  requireWholeRun(reports.map((report, index) => ({ name: names[index]!, report })))
  const { version, catalog, source } = reports[0]!
  const findings = inOrder(unique(reports.flatMap(({ findings }) => findings)))
  const tags = new Set(reports.flatMap(({ locales }) => Object.keys(locales)))
  const sorted = [...tags].sort((a, b) => (a === source ? -1 : b === source ? 1 : a < b ? -1 : 1))
  const locales = Object.fromEntries(
    sorted.map((locale) => [locale, mergeLocale(locale, reports, findings)]),
  )
  return { version, catalog, source, locales, shard: null, findings, summary: counts(findings) }
}

/** A report without the findings that a baseline knows: the text of `felkod-baseline.txt`. */
export function withoutKnown(report: Report, baseline: string): Report {
  const { findings } = applyBaseline(report.findings, baseline)
  const byLocale = Map.groupBy(findings, ({ locale }) => locale)
  const locales = Object.fromEntries(
    Object.entries(report.locales).map(([locale, summary]) => [
      locale,
      { ...summary, ...counts(byLocale.get(locale) ?? []) },
    ]),
  )
  return { ...report, locales, findings, summary: counts(findings) }
}

/** Each shard has its own segments, but every one the codes of the whole. */
function mergeLocale(
  locale: string,
  reports: readonly Report[],
  findings: readonly Finding[],
): LocaleSummary {
  const parts = reports.flatMap(({ locales }) => locales[locale] ?? [])
  return {
    codes: {
      expected: Math.max(...parts.map(({ codes }) => codes.expected)),
      found: Math.max(...parts.map(({ codes }) => codes.found)),
    },
    segments: {
      total: parts.reduce((sum, { segments }) => sum + segments.total, 0),
      stale: knownStale(parts.map(({ segments }) => segments.stale)),
    },
    ...counts(findings.filter((finding) => finding.locale === locale)),
  }
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
