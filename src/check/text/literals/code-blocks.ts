import { diffArrays } from 'diff'

/**
 * The first change between two blocks of code: what stood there and what stands there now, a line
 * each. Comments and quoted strings may be translated, and white space may differ; null where
 * nothing else does.
 */
export function changedCode(from: string, to: string): { expected: string; actual: string } | null {
  const [source, target] = [linesOf(from), linesOf(to)]
  const changes = diffArrays(
    source.map(({ key }) => key),
    target.map(({ key }) => key),
    { maxEditLength: mostEdits },
  )
  if (changes === undefined) return firstApart(source, target)
  let [before, after] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (removed || added) {
      const lost = removed ? source[before]!.text : (source[before]?.text ?? '')
      const isSwap = removed && changes.some((change) => change.added)
      return added
        ? { expected: '', actual: target[after]!.text }
        : { expected: lost, actual: isSwap ? (target[after]?.text ?? '') : '' }
    }
    before += count
    after += count
  }
  return null
}

/**
 * The most lines that are compared by an edit script; beyond, the first that differs says enough.
 */
const mostEdits = 1000

function firstApart(source: readonly Line[], target: readonly Line[]) {
  const first = source.findIndex(({ key }, index) => key !== target[index]?.key)
  return { expected: source[first]?.text ?? '', actual: target[first]?.text ?? '' }
}

interface Line {
  text: string
  /** Without comments, strings and white space. */
  key: string
}

function linesOf(code: string): Line[] {
  return code
    .split(/\r\n|\n|\r/)
    .map((line) => ({ text: line.trim(), key: keyOf(line) }))
    .filter(({ key }) => key !== '')
}

/** Quoted text becomes a pair of quotes; a comment's words become one mark. */
function keyOf(line: string): string {
  return line
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
    .replace(/(?:^|\s)(?:#|\/\/|--|;|REM\s|<#|<!--|\/\*|\*).*$/, '')
    .replace(/\s+/g, '')
}
