/** A stretch of a changed text. */
export interface Mark {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Reads `[-old-]{+new+}`, what a Change's diff is written in. */
export function changeMarks(diff: string): Mark[] {
  const marks: Mark[] = []
  let end = 0
  for (const match of diff.matchAll(/\[-([\s\S]*?)-\]|\{\+([\s\S]*?)\+\}/g)) {
    if (match.index > end) marks.push({ kind: 'same', text: diff.slice(end, match.index) })
    if (match[1] !== undefined) marks.push({ kind: 'removed', text: match[1] })
    if (match[2] !== undefined) marks.push({ kind: 'added', text: match[2] })
    end = match.index + match[0].length
  }
  if (end < diff.length) marks.push({ kind: 'same', text: diff.slice(end) })
  return marks
}
