import type { Fault } from '../model.ts'
import type { Lines } from './places.ts'
import { Containers } from './containers.ts'
import { bounds } from './limits.ts'
import { Paragraphs } from './paragraphs.ts'

/**
 * The first bound that a file is past, or null. It takes one look at every character, before
 * anything slow begins.
 */
export function beyondBounds(bytes: number, lines: Lines): Fault | null {
  if (bytes > bounds.file) return fault(lines, 0, 'bytes in a file', bounds.file, bytes)
  const count = lines.starts.length
  if (count > bounds.lines) return fault(lines, 0, 'lines in a file', bounds.lines, count)
  const paragraphs = new Paragraphs()
  const containers = new Containers()
  for (const [index, start] of lines.starts.entries()) {
    const line = lines.text.slice(start, lines.starts[index + 1] ?? lines.text.length)
    if (line.length > bounds.line) {
      return fault(lines, start, 'characters in a line', bounds.line, line.length)
    }
    const past = paragraphs.add(line) ?? containers.add(line)
    if (past !== null) return fault(lines, start, past.what, past.limit, past.count)
  }
  return null
}

function fault(lines: Lines, at: number, what: string, limit: number, count: number): Fault {
  const [expected, actual] = [limit, count].map((number) => number.toLocaleString('en'))
  const reason = `Unexpected ${actual} ${what}, expected at most ${expected}`
  const place = lines.place(at, at)
  return { kind: 'too-large', reason, place, expected: expected!, actual: actual! }
}
