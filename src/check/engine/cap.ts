import type { Finding } from '../../model/finding.ts'

/** How many findings of one rule in one segment a person is shown. */
export const usual = 20

/**
 * Leaves out of each segment what is past the first `most` findings of one rule: the last that is
 * left says how many more there are. `segmentOf` tells the segment; what is of none all stays.
 */
export function atMost(
  most: number,
  findings: readonly Finding[],
  segmentOf: (finding: Finding) => number | null,
): Finding[] {
  const keyOf = (finding: Finding): string =>
    `${segmentOf(finding)} ${finding.rule} ${finding.file}`
  const totals = new Map<string, number>()
  for (const finding of findings) totals.set(keyOf(finding), (totals.get(keyOf(finding)) ?? 0) + 1)
  const shown = new Map<string, number>()
  return findings.flatMap((finding) => {
    const total = totals.get(keyOf(finding))!
    if (segmentOf(finding) === null || total <= most) return finding
    const count = (shown.get(keyOf(finding)) ?? 0) + 1
    shown.set(keyOf(finding), count)
    if (count > most) return []
    return count < most ? finding : { ...finding, reason: `${finding.reason}${more(total - most)}` }
  })
}

function more(count: number): string {
  return `; and ${count} more of its kind in this segment`
}

/** A reason without what it says of others, which may be more or fewer at the next check. */
export function ownReason(reason: string): string {
  return reason.replace(/; and \d+ more of its kind in this segment$/, '')
}
