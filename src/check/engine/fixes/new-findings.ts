import type { Finding } from '../../../model/finding.ts'
import type { Alarm } from '../raised.ts'

/** What a check said, with all that its rules saw. */
export interface Verdict {
  /** What the check was asked about. */
  asked: readonly Finding[]
  /** The same, and codes and anchors of what it was not asked about. */
  findings: readonly Finding[]
  /** Everything that the rules saw: also what another finding says, or its writer has accepted. */
  seen: readonly Alarm[]
}

/**
 * The findings after a correction that were not there before it, those that it was to correct
 * included. What another finding kept from being told before is no news, unless it speaks of a
 * segment that the correction wrote in. A finding may tell its difference in other words than
 * before, where it stands in the same line and answers the same place of the source.
 */
export function brought(
  before: Verdict,
  after: readonly Finding[],
  corrected: ReadonlySet<Finding>,
): Finding[] {
  const told = new Set(before.findings)
  const touched = new Set(
    before.seen.filter(({ finding }) => corrected.has(finding)).map(segmentOf),
  )
  const left = before.findings.filter((finding) => !corrected.has(finding))
  const untold = before.seen
    .filter((alarm) => !told.has(alarm.finding) && !touched.has(segmentOf(alarm)))
    .map(({ finding }) => finding)
  const known = Map.groupBy(left, inWords)
  const fresh = after.filter((finding) => !take(known, inWords(finding)))
  const near = Map.groupBy([...known.values()].flat(), byPlace)
  const hidden = Map.groupBy(untold, inWords)
  return fresh.filter((finding) => !take(near, byPlace(finding)) && !take(hidden, inWords(finding)))
}

function take(left: ReadonlyMap<string, Finding[]>, key: string): boolean {
  return left.get(key)?.pop() !== undefined
}

function segmentOf({ finding, segment }: Alarm): string {
  return `${finding.file}\n${segment}`
}

/** Without its place, which a correction before it moves, and its code, which one may change. */
function inWords(finding: Finding): string {
  const { file, rule, reason, expected, actual } = finding
  return JSON.stringify([file, rule, reason, expected, actual, placeOf(finding)])
}

function byPlace(finding: Finding): string {
  const { file, rule, line } = finding
  return JSON.stringify([file, rule, line, placeOf(finding)])
}

/** In a text that no correction of the file moves. */
function placeOf({ source }: Finding): unknown {
  return source && [source.file, source.line, source.column]
}
