import type { Finding } from '../model.ts'

/**
 * What tells a finding from others wherever it stands: locale, rule, code and evidence. No place,
 * so that a line moved is no new finding.
 */
export function evidenceOf({ locale, rule, code, expected, actual, reason }: Finding): string {
  const evidence =
    expected === null && actual === null
      ? quoted(reason)
      : `${quoted(expected)} → ${quoted(actual)}`
  return `${locale} ${rule} ${code ?? '-'} ${evidence}`
}

function quoted(text: string | null): string {
  return text === null ? '-' : JSON.stringify(text)
}
