import type { Report } from '../../model/report.ts'
import { visible } from '../terminal/visible.ts'

/**
 * `file:line:col: severity rule: reason`, one line a finding, for editors. What would act on a
 * terminal or is invisible is named.
 */
export function line(report: Report): string {
  return report.findings
    .map(({ file, line, column, severity, rule, reason }) => {
      const what = visible(reason.replace(/\s*[\r\n]+\s*/g, ' '))
      return `${visible(file)}:${line}:${column}: ${severity} ${rule}: ${what}\n`
    })
    .join('')
}
