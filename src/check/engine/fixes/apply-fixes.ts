import type { Finding, Fix } from '../../../model/finding.ts'

export interface Fixed {
  text: string
  /** The findings whose fix was made; the others' overlapped with one of these. */
  fixed: Finding[]
}

/**
 * Makes the fixes of one file's findings in its text: from the start of the file, each only where
 * it touches no other. What is left out is found, and fixed, by the next check.
 */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const wanted = findings
    .filter((finding): finding is Finding & { fix: Fix } => finding.fix !== null)
    .sort((a, b) => a.fix.start - b.fix.start || a.fix.end - b.fix.end)
  const fixed: Finding[] = []
  let done = ''
  let at = 0
  let last: Fix | null = null
  for (const finding of wanted) {
    const { fix } = finding
    if (last && isSame(last, fix)) {
      fixed.push(finding)
      continue
    }
    if (last && fix.start <= last.end) continue
    if (fix.end > text.length) continue
    done += text.slice(at, fix.start) + fix.text
    at = fix.end
    last = fix
    fixed.push(finding)
  }
  return { text: done + text.slice(at), fixed }
}

function isSame(a: Fix, b: Fix): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}
