import type { Fault } from '../model.ts'
import type { Lines } from './places.ts'

const file = 2 * 1024 * 1024
const line = 100 * 1024
const emphasis = 2000
const nesting = 100
const columns = 500

/**
 * The first bound that a file is past, or null. Markdown parsers take minutes beyond these; this
 * takes one look at every character.
 */
export function beyondBounds(bytes: number, lines: Lines): Fault | null {
  const { text } = lines
  const fault = (start: number, end: number, what: string, limit: string, actual: string) => {
    const reason = `Unexpected ${actual} ${what}, expected at most ${limit}`
    const place = lines.place(start, end)
    return { kind: 'too-large', reason, place, expected: limit, actual } as const
  }
  if (bytes > file) return fault(0, 0, 'bytes in a file', '2 MB', String(bytes))

  let marks = 0
  const containers: number[] = []
  for (const [index, start] of lines.starts.entries()) {
    const end = lines.starts[index + 1] ?? text.length
    if (end - start > line) {
      return fault(start, start, 'characters in a line', '100 KB', String(end - start))
    }
    const content = text.slice(start, end)
    if (content.trim() === '') {
      marks = 0
      continue
    }
    marks += content.match(/\*+|_+|~+/g)?.length ?? 0
    if (marks > emphasis) {
      return fault(start, start, 'emphasis marks in a paragraph', '2,000', 'more than 2,000')
    }
    const depth = nest(content, containers)
    if (depth > nesting)
      return fault(start, start, 'levels of lists and quotes', '100', String(depth))
    if (/^[\s>|:-]+$/.test(content)) {
      const count = content.split('|').length - 1
      if (count > columns) return fault(start, start, 'columns in a table', '500', String(count))
    }
  }
  return null
}

/** How many lists and quotes a line stands in, given those of the lines before it. */
function nest(content: string, containers: number[]): number {
  const marker = /([ \t]*)(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]))/y
  let match: RegExpExecArray | null
  let column = 0
  let first = true
  while ((match = marker.exec(content)) !== null) {
    column += width(match[1]!)
    if (first) while (containers.length > 0 && containers.at(-1)! > column) containers.pop()
    first = false
    column += match[0].length - match[1]!.length
    containers.push(column)
  }
  return containers.length
}

function width(indent: string): number {
  let columns = 0
  for (const unit of indent) columns += unit === '\t' ? 4 : 1
  return columns
}
