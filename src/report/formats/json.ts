import type { Report } from '../../model/report.ts'

/**
 * The report as it is: every key always there, in one order. `schema/report.schema.json`. What
 * would act on a terminal is written as an escape.
 */
export function json(report: Report): string {
  return stringify(report)
}

/** Any data as JSON, ending its line: controls that `JSON.stringify` leaves as they are escaped. */
export function stringify(data: unknown): string {
  // oxlint-disable-next-line no-control-regex
  const controls = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
  const text = JSON.stringify(data, null, 2).replace(
    controls,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${text}\n`
}
