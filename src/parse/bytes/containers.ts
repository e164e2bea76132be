import { bounds, type Past } from './limits.ts'

interface Container {
  /** `>`, a bullet, the sign after a number, or `]:` of a footnote. */
  kind: string
  /** The column after its mark. */
  after: number
}

const marker =
  /([ \t]*)(?:(>)|([-+*])(?=[ \t\r\n])|\d{1,9}([.)])(?=[ \t\r\n])|\[\^[^\]\s]{1,999}(\]:))/y

/** Counts lists, quotes and footnotes as their lines go by: rather too many than too few. */
export class Containers {
  private readonly open: Container[] = []
  private begun = 0
  private afterBlank = false

  /** The next line; answers what is too much. */
  add(line: string): Past | null {
    if (/^[ \t\r\n]*$/.test(line)) {
      this.afterBlank = true
      return null
    }
    const marks = this.marks(line)
    // Without a blank line before it, a line of text may belong to any container: all stay open.
    if (marks === 0 && this.afterBlank) this.close(width(/^[ \t]*/.exec(line)![0]))
    this.afterBlank = false
    if (marks > 0 && this.open.length > bounds.nesting) {
      const count = this.open.length
      return { what: 'lists and quotes in each other', limit: bounds.nesting, count }
    }
    if (this.begun <= bounds.containers) return null
    return { what: 'lists and quotes in a file', limit: bounds.containers, count: this.begun }
  }

  private marks(line: string): number {
    let column = 0
    let marks = 0
    marker.lastIndex = 0
    for (let match = marker.exec(line); match !== null; match = marker.exec(line)) {
      column += width(match[1]!)
      const kind = (match[2] ?? match[3] ?? match[4] ?? match[5])!
      const closed = marks++ === 0 ? this.close(column) : null
      const goesOn = closed === kind && !(kind === '>' && this.afterBlank) && kind !== ']:'
      if (!goesOn) this.begun++
      // What stands in a footnote is indented by four columns.
      const after = kind === ']:' ? column + 4 : null
      column += match[0].length - match[1]!.length
      this.open.push({ kind, after: after ?? column })
    }
    return marks
  }

  /** Closes what a mark or text in a column does not stand in; answers the outermost's kind. */
  private close(column: number): string | null {
    let kind: string | null = null
    while (this.open.length > 0 && this.open.at(-1)!.after > column) kind = this.open.pop()!.kind
    return kind
  }
}

function width(indent: string): number {
  let columns = 0
  for (const unit of indent) columns += unit === '\t' ? 4 : 1
  return columns
}
