import { bounds, type Past } from './limits.ts'

/**
 * Counts what a paragraph holds, line by line. What is no paragraph (HTML, say) is counted like
 * one: where one ends for certain, a count begins anew; where that is not certain, it goes on.
 */
export class Paragraphs {
  private characters = 0
  private emphasis = 0
  private brackets = 0
  /** Brackets that are open, and the most of them that were open where one closed. */
  private open = 0
  private depth = 0
  private squares = 0
  /** What all lines of the paragraph so far begin with; null where they differ. */
  private prefix: string | null = null
  /** The line before, if it may be the header of a table. */
  private header: string | null = null
  /** Where the lines are rows, each of whose cells is a text of its own: what they begin with. */
  private rows: string | null = null

  /** The next line; answers what is too much. */
  add(line: string): Past | null {
    if (blank.test(line)) {
      this.begin()
      return null
    }
    if (heading.test(line)) {
      this.begin()
      const past = this.count(line)
      this.begin()
      return past
    }
    const isRow = this.rows !== null && this.rows === prefixOf(line) && !startsBlock.test(line)
    if (isRow) this.begin(this.rows)
    else if (this.rows !== null || endsParagraph.test(line)) this.begin()
    else if (this.header !== null && isDelimiter(this.header, line)) this.begin(prefixOf(line))
    if (this.characters === 0) this.prefix = prefixOf(line)
    if (this.prefix !== prefixOf(line) || startsBlock.test(line)) this.prefix = null
    this.header = this.rows === null && this.prefix !== null ? line : null
    return this.count(line)
  }

  private begin(rows: string | null = null): void {
    this.squares += this.emphasis ** 2 + this.brackets ** 2
    this.rows = rows
    this.header = this.prefix = null
    this.characters = this.emphasis = this.brackets = this.open = this.depth = 0
  }

  private count(line: string): Past | null {
    this.characters += line.trimEnd().length
    for (let at = 0, before = ''; at < line.length; at++) {
      const unit = line[at]!
      // A run of marks is one mark.
      if ((unit === '*' || unit === '_' || unit === '~') && unit !== before) this.emphasis++
      else if (unit === '[') this.open++
      else if (unit === ']') {
        this.brackets++
        this.depth = Math.max(this.depth, this.open)
        if (this.open > 0) this.open--
      }
      before = unit
    }
    const { characters, emphasis, brackets, depth } = this
    if (characters > bounds.line) {
      return { what: 'characters in a paragraph', limit: bounds.line, count: characters }
    }
    if (emphasis > bounds.emphasis) {
      return { what: 'emphasis marks in a paragraph', limit: bounds.emphasis, count: emphasis }
    }
    if (brackets > bounds.brackets) {
      return { what: 'brackets in a paragraph', limit: bounds.brackets, count: brackets }
    }
    if (depth > bounds.nesting) {
      return { what: 'brackets in each other', limit: bounds.nesting, count: depth }
    }
    if (this.squares + emphasis ** 2 + brackets ** 2 > bounds.squares) {
      const count = Math.max(emphasis, brackets)
      return { what: 'marks in one more of many paragraphs', limit: Math.floor(count / 2), count }
    }
    const columns = delimiters.test(line) ? columnsOf(line) : 0
    if (columns > bounds.columns) {
      return { what: 'columns in a table', limit: bounds.columns, count: columns }
    }
    return null
  }
}

/** What Markdown takes for blank, in a quote too; other white space is text. */
const blank = /^(?: {0,3}>)*[ \t]*[\r\n]*$/

const heading = /^ {0,3}#{1,6}[ \t]/

/** What ends a paragraph in any case: an item of a list that holds something. */
const endsParagraph = /^ {0,3}[-+*][ \t]+\S/

/** What may begin another block than a table's row. */
const startsBlock = /^[ \t>]*(?:[#<[]|[-+*](?=[ \t\r\n])|[-=*_]{3}|`{3}|~{3}|\d+[.)])/

// The look-ahead keeps what it matched: without it, a line of blanks would be tried by its square.
const delimiters =
  /^(?=([ \t>]*))\1\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?\r?\n?$/

/** Whether a line makes the line before it the header of a table. */
function isDelimiter(header: string, line: string): boolean {
  if (!line.includes('|') || !delimiters.test(line)) return false
  return prefixOf(header) === prefixOf(line) && columnsOf(header) === columnsOf(line)
}

function prefixOf(line: string): string {
  return /^[ \t>]*/.exec(line)![0]
}

/** The cells between unescaped pipes, outer pipes aside. */
function columnsOf(line: string): number {
  const row = line.replace(/^[ \t>]+/, '').trimEnd()
  if (!row.includes('|')) return 0
  let count = 1
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\') at++
    else if (row[at] === '|' && at > 0 && at < row.length - 1) count++
  }
  return count
}
