import type { Report } from '../../model/report.ts'

/**
 * The report as JSON, every key present and in one order, as `schema/report.schema.json` says. What
 * would act on a terminal is escaped.
 */
export function json(report: Report): string {
  return stringify(report)
}

/** Any data as JSON and a line break, with the controls escaped that `JSON.stringify` leaves. */
export function stringify(data: unknown): string {
  // oxlint-disable-next-line no-control-regex
  const controls = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
  const text = JSON.stringify(data, null, 2).replace(
    controls,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${text}\n`
}
