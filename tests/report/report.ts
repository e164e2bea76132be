import type { Finding } from '../../src/model/finding.ts'
import type { Report } from '../../src/model/report.ts'

/** A finding of our own small catalog; what a test needs otherwise, it hands in. */
export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'codes/symbol',
    severity: 'error',
    locale: 'sv',
    code: '12',
    reason: 'Unexpected symbol `Olicensierad`, expected `UserNotLicensed`',
    file: 'sv/errors.md',
    line: 3,
    column: 3,
    endLine: 3,
    endColumn: 15,
    source: { file: 'en/errors.md', line: 2, column: 3, endLine: 2, endColumn: 18 },
    expected: 'UserNotLicensed',
    actual: 'Olicensierad',
    related: [],
    fix: { start: 12, end: 24, text: 'UserNotLicensed' },
    ...over,
  }
}

export function report(findings: Finding[], over: Partial<Report> = {}): Report {
  const of = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length
  const counts = { errors: of('error'), warnings: of('warn'), infos: of('info') }
  const nothing = { errors: 0, warnings: 0, infos: 0 }
  return {
    version: 1,
    catalog: 'example',
    source: 'en',
    locales: {
      en: { codes: { expected: 8, found: 8 }, segments: { total: 40, stale: 0 }, ...nothing },
      sv: { codes: { expected: 8, found: 7 }, segments: { total: 38, stale: 2 }, ...counts },
    },
    shard: null,
    findings,
    summary: counts,
    ...over,
  }
}
