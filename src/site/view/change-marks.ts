/** A stretch of a changed text. */
export interface Mark {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Reads `[-old-]{+new+}`, what a Change's diff is written in. */
export function changeMarks(diff: string): Mark[] {
  const marks: Mark[] = []
  let at = 0
  for (const match of diff.matchAll(/\[-([\s\S]*?)-\]|\{\+([\s\S]*?)\+\}/g)) {
    if (match.index > at) marks.push({ kind: 'same', text: diff.slice(at, match.index) })
    if (match[1] !== undefined) marks.push({ kind: 'removed', text: match[1] })
    if (match[2] !== undefined) marks.push({ kind: 'added', text: match[2] })
    at = match.index + match[0].length
  }
  if (at < diff.length) marks.push({ kind: 'same', text: diff.slice(at) })
  return marks
}
