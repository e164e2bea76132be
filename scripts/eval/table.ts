import { recall, type Score } from './score.ts'

/** The least share of seeded defects that a group of rules has to find. */
export const gates: readonly [group: string, least: number][] = [
  ['codes/', 0.99],
  ['structure/', 0.99],
  ['text/', 0.95],
]

/** Recall and precision by rule, as a table in Markdown. */
export function table(scores: readonly Score[]): string {
  const rows = scores.map((score) => {
    const { rule, seeded, found, false: wrong } = score
    return `| \`${rule}\` | ${seeded} | ${percent(found, seeded)} | ${percent(found, found + wrong)} |`
  })
  return [
    '| rule | defects seeded | found | right of what it said |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** The gates that do not hold, a line each. */
export function broken(scores: readonly Score[]): string[] {
  return gates.flatMap(([group, least]) => {
    const share = recall(scores, group)
    if (share >= least) return []
    return [`${group}: ${(share * 100).toFixed(1)} % found, expected at least ${least * 100} %`]
  })
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10} %`
}
