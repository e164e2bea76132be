import { inOrder } from '../check/order.ts'
import { counts, knownStale } from '../check/summary.ts'
import type { Finding, LocaleSummary, Report } from '../model.ts'

/** Why reports cannot be merged, or a text is no report: one line. */
export class ReportError extends Error {
  override name = 'ReportError'
}

/** Reads what `json` wrote. */
export function readReport(text: string): Report {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new ReportError('Unexpected text, expected the JSON of `felkod check --format json`')
  }
  const report = data as Partial<Report> | null
  if (
    report?.version !== 1 ||
    !Array.isArray(report.findings) ||
    typeof report.locales !== 'object'
  )
    throw new ReportError('Unexpected JSON, expected that of `felkod check --format json`')
  return report as Report
}

/** One report of the shards of one catalog. What two of them say alike is said once. */
export function merge(reports: readonly Report[]): Report {
  const [first] = reports
  if (!first) throw new ReportError('Unexpected empty list of reports, expected at least one')
  const stranger = reports.find(({ catalog }) => catalog !== first.catalog)
  if (stranger)
    throw new ReportError(
      `Unexpected report of catalog \`${stranger.catalog}\`, expected \`${first.catalog}\` in all of them`,
    )
  const { version, catalog, source } = first
  const findings = inOrder(unique(reports.flatMap((one) => one.findings)))
  const names = new Set(reports.flatMap((one) => Object.keys(one.locales)))
  const sorted = [...names].sort((a, b) => (a === source ? -1 : b === source ? 1 : a < b ? -1 : 1))
  const locales = Object.fromEntries(
    sorted.map((locale) => [locale, mergeLocale(locale, reports, findings)]),
  )
  return { version, catalog, source, locales, findings, summary: counts(findings) }
}

/** Each shard has its own segments, but every one the codes of the whole. */
function mergeLocale(
  locale: string,
  reports: readonly Report[],
  findings: readonly Finding[],
): LocaleSummary {
  const parts = reports.flatMap((one) => one.locales[locale] ?? [])
  return {
    codes: {
      expected: Math.max(...parts.map(({ codes }) => codes.expected)),
      found: Math.max(...parts.map(({ codes }) => codes.found)),
    },
    segments: {
      total: parts.reduce((sum, { segments }) => sum + segments.total, 0),
      stale: knownStale(parts.map(({ segments }) => segments.stale)),
    },
    ...counts(findings.filter((one) => one.locale === locale)),
  }
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
