import type { Report } from '../model.ts'

/** `file:line:col: severity rule: reason`, a line a finding, as editors read it. */
export function line(report: Report): string {
  return report.findings
    .map(({ file, line, column, severity, rule, reason }) => {
      const what = reason.replace(/\s*[\r\n]+\s*/g, ' ')
      return `${file}:${line}:${column}: ${severity} ${rule}: ${what}\n`
    })
    .join('')
}
