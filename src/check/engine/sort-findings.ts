import type { Finding } from '../../model/finding.ts'
import { rules } from '../rules.ts'

const ranks: Readonly<Record<string, number>> = Object.fromEntries(
  rules.map(({ id }, rank) => [id, rank]),
)

/** By file and place, then in the order of the rules. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      (ranks[a.rule] ?? -1) - (ranks[b.rule] ?? -1) ||
      compare(a.code ?? '', b.code ?? '') ||
      compare(a.reason, b.reason) ||
      compare(a.locale, b.locale),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
