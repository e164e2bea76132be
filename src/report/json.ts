import type { Report } from '../model.ts'

/** The report as it is: every key always there, in one order. `schema/report.schema.json`. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
