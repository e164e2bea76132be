import type { Fault } from '../../model/article.ts'
import { Lines } from '../../text/lines.ts'
import { Containers } from './containers.ts'
import { Fences } from './fences.ts'
import { findBlock } from '../front-matter/find-block.ts'
import { HtmlDepth } from './html-depth.ts'
import { bounds, type Past } from './limits.ts'
import { Paragraphs } from './paragraphs.ts'

/**
 * The first bound that a file is past, or null. It takes one look at every character, before
 * anything slow begins.
 */
export function beyondBounds(bytes: number, lines: Lines): Fault | null {
  const past = (what: string, limit: number, count: number): Past => ({ what, limit, count })
  if (bytes > bounds.file) return tooLarge(lines, 0, past('bytes in a file', bounds.file, bytes))
  const count = lines.starts.length
  if (count > bounds.lines) return tooLarge(lines, 0, past('lines in a file', bounds.lines, count))
  const block = findBlock(lines.text)
  const beyond = block && beyondInFrontMatter(block)
  if (beyond) return tooLarge(lines, block!.start, beyond)
  return beyondInText(lines, block?.end ?? 0)
}

function beyondInFrontMatter({ yaml }: { yaml: string }): Past | null {
  const count = new Lines(yaml).starts.length
  if (count > bounds.frontMatter) {
    return { what: 'lines of front matter', limit: bounds.frontMatter, count }
  }
  if (yaml.length <= bounds.line) return null
  return { what: 'characters of front matter', limit: bounds.line, count: yaml.length }
}

function beyondInText(lines: Lines, body: number): Fault | null {
  const fences = new Fences()
  const paragraphs = new Paragraphs()
  const containers = new Containers()
  const html = new HtmlDepth()
  for (const [index, start] of lines.starts.entries()) {
    const line = lines.text.slice(start, lines.starts[index + 1] ?? lines.text.length)
    const { length } = line.replace(/[\r\n]+$/, '')
    const prose = start >= body && fences.holds(line) ? '' : line
    const beyond =
      length > bounds.line
        ? { what: 'characters in a line', limit: bounds.line, count: length }
        : (paragraphs.add(prose) ?? containers.add(prose))
    if (beyond !== null) return tooLarge(lines, start, beyond)
    if (start >= body && !fences.lost) html.add(prose, start)
  }
  const deep = html.tooDeep()
  return deep === null ? null : tooDeep(lines, deep)
}

/** Elements of HTML that stand deeper in each other than any page has them. */
export function tooDeep(lines: Lines, at: number): Fault {
  const what = 'elements of HTML in each other'
  return tooLarge(lines, at, { what, limit: bounds.nesting, count: bounds.nesting + 1 })
}

/** What is too much, at the offset where it becomes so. */
export function tooLarge(lines: Lines, at: number, { what, limit, count }: Past): Fault {
  const [expected, actual] = [limit, count].map((number) => number.toLocaleString('en'))
  const reason = `Unexpected ${actual} ${what}, expected at most ${expected}`
  const place = lines.place(at, at)
  return { kind: 'too-large', reason, place, expected: expected!, actual: actual! }
}
