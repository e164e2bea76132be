import { closingOf, type Closing } from './fence-lines.ts'
import { isFrontMatter } from './looks-like.ts'
import { inCode, openingOf, type FenceFault } from './opening.ts'
import { visible } from '../../text/unseen-characters.ts'

/** The front matter of a text, before its YAML is read. */
export interface FrontMatterBlock {
  start: number
  end: number
  /** Where the YAML begins. */
  content: number
  yaml: string
  language: string
  closed: boolean
  /** What is wrong with the lines around it; null: nothing. */
  fault: FenceFault | null
}

/**
 * Finds the front matter at the start of a file. A block that begins late, or has other lines
 * around it than `---`, or no end, is one where what it holds reads as front matter; `---` above
 * prose is a rule across the page.
 */
export function findBlock(text: string): FrontMatterBlock | null {
  const opening = openingOf(text)
  if (opening === null) return null
  const { start, content, language, needs } = opening
  const close = opening.close ?? closingOf(text, content)
  const yaml = text.slice(content, close.start).replace(/(?:\r\n?|\n)$/, '')
  const closed = close.kind !== 'none'
  if (language === '' && !isFrontMatter(yaml, needs, closed)) return null
  const fault = opening.fault ?? closingFault(text, start, close)
  // Where both lines are wrong, one edit is not enough.
  const exact = fault !== opening.fault || close.kind === 'exact'
  return {
    start,
    end: close.end,
    content,
    yaml,
    language,
    closed,
    fault: fault && { ...fault, fix: exact ? fault.fix : null },
  }
}

function closingFault(text: string, start: number, close: Closing): FenceFault | null {
  if (close.kind === 'exact') return null
  if (close.kind === 'none') {
    const reason = 'Unexpected end of front matter, expected a line `---` that closes it'
    return { start, end: start + 3, reason, expected: '---', actual: 'none', fix: null }
  }
  const actual = text.slice(close.start, close.end)
  const isHidden = visible(actual).trim() === '---' && actual.trim() !== '---'
  const what = isHidden ? 'invisible character beside `---`' : inCode(actual)
  const reason = `Unexpected ${what} as the last line of front matter, expected \`---\``
  return { start: close.start, end: close.end, reason, expected: '---', actual, fix: '---' }
}
