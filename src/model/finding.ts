/** What a rule found, as reports show it. */

export type Severity = 'error' | 'warn' | 'info'

/** A rule, a severity, a place in the translation and the place in the source. */
export interface Finding {
  rule: string
  severity: Severity
  locale: string
  code: string | null
  reason: string
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  source: FindingPlace | null
  expected: string | null
  actual: string | null
  related: { file: string; line: number; column: number; note: string }[]
  fix: Fix | null
}

export interface FindingPlace {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Replace the text from `start` to `end` (UTF-16 units, byte order mark included). */
export interface Fix {
  start: number
  end: number
  text: string
}
