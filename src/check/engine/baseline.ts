import type { Finding } from '../../model/finding.ts'
import { evidenceOf } from './fingerprint.ts'
import { unsilenceable } from './deduplicate/deduplicate.ts'

export interface Baselined {
  findings: Finding[]
  /** Marks that no finding answers any more, as they stand in the file. */
  dead: string[]
  /** The baseline without its dead marks: never more than it was. */
  text: string
  /** The baseline that knows all there is now: `--update-baseline`. */
  updated: string
}

/**
 * Leaves out the findings that a baseline knows, each mark as often as it stands there. A mark is
 * judged dead only where `isWhole` says that its locale was looked at as a whole, by its rule.
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: string,
  isWhole: (locale: string, rule: string) => boolean = () => true,
): Baselined {
  const known = tally(read(baseline))
  const now = tally(baselined(findings).map(evidenceOf))
  const left = new Map(known)
  const fresh = findings.filter((finding) => {
    if (unsilenceable.has(finding.rule)) return true
    const mark = evidenceOf(finding)
    const count = left.get(mark) ?? 0
    if (count > 0) left.set(mark, count - 1)
    return count === 0
  })
  const isJudged = (mark: string): boolean => {
    const [locale = '', rule = ''] = mark.split(' ', 2)
    return isWhole(locale, rule)
  }
  const dead = new Map([...left].filter(([mark]) => isJudged(mark)))
  const alive = new Map([...known].map(([mark, count]) => [mark, count - (dead.get(mark) ?? 0)]))
  const updated = new Map(now)
  for (const [mark, count] of known)
    if (!isJudged(mark)) updated.set(mark, Math.max(count, now.get(mark) ?? 0))
  return {
    findings: fresh,
    dead: list(dead),
    text: write(list(alive)),
    updated: write(list(updated)),
  }
}

/** The baseline that knows all of the findings: sorted, a line a mark, alike marks repeated. */
export function baselineOf(findings: readonly Finding[]): string {
  return write(baselined(findings).map(evidenceOf).sort())
}

function baselined(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => !unsilenceable.has(rule))
}

function tally(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}

function list(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].flatMap(([mark, count]) => Array<string>(count).fill(mark)).sort()
}

function read(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function write(marks: readonly string[]): string {
  return marks.map((mark) => `${mark}\n`).join('')
}
