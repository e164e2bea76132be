import { createHash } from 'node:crypto'
import type { Finding } from '../../model/finding.ts'
import { ownReason } from './cap.ts'

/**
 * What tells a finding from others wherever it stands: locale, rule, code and evidence. No place,
 * so that a line moved is no new finding.
 */
export function evidenceOf({ locale, rule, code, expected, actual, reason }: Finding): string {
  const evidence =
    expected === null && actual === null
      ? quoted(ownReason(reason))
      : `${quoted(expected)} → ${quoted(actual)}`
  return `${locale} ${rule} ${code ?? '-'} ${evidence}`
}

function quoted(text: string | null): string {
  return text === null ? '-' : JSON.stringify(shorten(text))
}

/** Long texts by their beginning and a hash: a line of a baseline is to be read. */
function shorten(text: string): string {
  if (text.length <= most) return text
  const start = text.slice(0, most - 40).replace(/[\uD800-\uDBFF]$/, '')
  return `${start}… ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}

const most = 160
