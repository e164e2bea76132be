import type { Report } from '../../model/report.ts'
import { visible } from '../terminal/glyphs.ts'

/**
 * `file:line:col: severity rule: reason`, a line a finding, as editors read it. What would act on a
 * terminal or hide is named.
 */
export function line(report: Report): string {
  return report.findings
    .map(({ file, line, column, severity, rule, reason }) => {
      const what = visible(reason.replace(/\s*[\r\n]+\s*/g, ' '))
      return `${visible(file)}:${line}:${column}: ${severity} ${rule}: ${what}\n`
    })
    .join('')
}
