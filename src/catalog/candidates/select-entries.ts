import type { Candidate } from '../../model/catalog.ts'
import type { Code } from '../../model/registry.ts'
import { formatSupportId } from '../registry/patterns.ts'

/** The candidates of one locale that are entries, by code: the first in each case. */
export function chooseEntries(candidates: readonly Candidate[]): Map<string, Candidate> {
  const chosen = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { code } = candidate
    if (code === null || chosen.has(code) || !isWhole(candidate)) continue
    chosen.set(code, candidate)
  }
  return chosen
}

/** A row that does not say its own code is no entry; a page has it from its path. */
function isWhole({ code, written, cells }: Candidate): boolean {
  return cells.length === 0 || written.code?.text === code
}

/** `codes: from-source`: what the source documents, in the order of the codes. */
export function codesFromSource(
  candidates: readonly Candidate[],
  supportId: string | null,
): Record<string, Code> {
  const found = new Map<string, Code>()
  for (const { written, cells } of candidates) {
    const code = written.code?.text
    if (code === undefined || found.has(code) || !/^[A-Za-z0-9][\w-]*$/.test(code)) continue
    if (cells.length > 0 && !/\d/.test(code)) continue
    found.set(code, {
      code,
      symbol: written.symbol?.text ?? null,
      supportId: supportId === null ? null : formatSupportId(supportId, code),
      fixedBy: null,
      retry: false,
      retired: false,
    })
  }
  return Object.fromEntries([...found].sort(([a], [b]) => compareCodes(a, b)))
}

/** Letters first, then the number by its size: C999, C1001, LNK1104. */
export function compareCodes(a: string, b: string): number {
  const [, letters, number] = /^(\D*)(\d*)/.exec(a)!
  const [, otherLetters, otherNumber] = /^(\D*)(\d*)/.exec(b)!
  if (letters !== otherLetters) return letters! < otherLetters! ? -1 : 1
  const step = Number(number) - Number(otherNumber)
  if (step !== 0) return step
  return a < b ? -1 : a > b ? 1 : 0
}
