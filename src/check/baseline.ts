import type { Finding } from '../model.ts'
import { evidenceOf } from './evidence.ts'
import { unsilenceable } from './precedence.ts'

export interface Baselined {
  findings: Finding[]
  /** Marks that no finding answers any more, as they stand in the file. */
  dead: string[]
  /** The baseline without its dead marks. */
  text: string
}

/**
 * Leaves out the findings that a baseline knows, each mark as often as it stands there. A mark is
 * judged dead only where `judged` says that its locale was looked at as a whole.
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: string,
  judged: (locale: string) => boolean = () => true,
): Baselined {
  const marks = read(baseline)
  const left = new Map<string, number>()
  for (const mark of marks) left.set(mark, (left.get(mark) ?? 0) + 1)
  const fresh = findings.filter((finding) => {
    if (unsilenceable.has(finding.rule)) return true
    const mark = evidenceOf(finding)
    const count = left.get(mark) ?? 0
    if (count === 0) return true
    left.set(mark, count - 1)
    return false
  })
  const dead: string[] = []
  for (const [mark, count] of left)
    if (judged(mark.split(' ', 1)[0]!)) dead.push(...Array<string>(count).fill(mark))
  const alive = [...marks]
  for (const mark of dead) alive.splice(alive.lastIndexOf(mark), 1)
  return { findings: fresh, dead, text: write(alive) }
}

/** The baseline that knows all of the findings: `felkod-baseline.txt`, sorted, a line a mark. */
export function baselineOf(findings: readonly Finding[]): string {
  return write(findings.filter(({ rule }) => !unsilenceable.has(rule)).map(evidenceOf))
}

function read(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

const head = `# What felkod knows and leaves be: locale, rule, code, expected → found.
# Made by \`felkod check --update-baseline\`; without it, this file only shrinks.
`

function write(marks: readonly string[]): string {
  return (
    head +
    [...marks]
      .sort()
      .map((mark) => `${mark}\n`)
      .join('')
  )
}
