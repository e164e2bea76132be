import { Emphasis } from './emphasis.ts'
import { bounds, type Past } from './limits.ts'
import { Unclosed } from './unclosed.ts'

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
  private nested = new Emphasis()
  private unclosed = new Unclosed()
  /** Of the file: what the paragraphs before this one hold, and the marks of all. */
  private squares = 0
  private blocks = 0
  private marks = 0
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
    this.squares += this.square()
    if (this.characters > 0) this.blocks++
    this.nested = new Emphasis()
    this.unclosed = new Unclosed()
    this.rows = rows
    this.header = this.prefix = null
    this.characters = this.emphasis = this.brackets = this.open = this.depth = 0
  }

  /** A bracket costs less than an emphasis mark. */
  private square(): number {
    return this.emphasis ** 2 + (this.brackets / 4) ** 2
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
    this.nested.add(line)
    this.marks += line.match(marks)?.length ?? 0
    const { characters, emphasis, brackets, depth } = this
    const most = Math.max(emphasis, brackets)
    const isMarked = this.squares + this.square() > bounds.squares
    const columns = delimiters.test(line) ? columnsOf(line) : 0
    return (
      past('characters in a paragraph', bounds.line, characters) ??
      past('emphasis marks in a paragraph', bounds.emphasis, emphasis) ??
      past('brackets in a paragraph', bounds.brackets, brackets) ??
      past('brackets in each other', bounds.nesting, depth) ??
      past('kinds of emphasis in each other', bounds.nesting, this.nested.depth) ??
      past('comments or titles never closed', bounds.unclosed, this.unclosed.add(line)) ??
      (isMarked ? past('marks in one more of many paragraphs', most >> 1, most) : null) ??
      past('columns in a table', bounds.columns, columns) ??
      past('marks in a file', bounds.marks, this.marks) ??
      past('paragraphs, items and rows in a file', bounds.blocks, this.blocks + 1)
    )
  }
}

function past(what: string, limit: number, count: number): Past | null {
  return count > limit ? { what, limit, count } : null
}

/** What is a node of its own, or begins or ends one: two stars are one mark, and more are more. */
const marks = /[*_~]{1,2}|`+|[[\]&|\\]|<[A-Za-z/!?]/g

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
