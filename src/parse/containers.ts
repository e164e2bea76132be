import { bounds, type Past } from './limits.ts'

const marker = /([ \t]*)(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]))/y

/** Counts the lists and quotes that lines stand in; never too few. */
export class Containers {
  /** The columns after the marks of those that are open. */
  private readonly open: number[] = []
  private abreast = 0
  private items = 0

  add(line: string): Past | null {
    let column = 0
    let marks = 0
    marker.lastIndex = 0
    for (let match = marker.exec(line); match !== null; match = marker.exec(line)) {
      column += width(match[1]!)
      if (marks === 0) while (this.open.length > 0 && this.open.at(-1)! > column) this.open.pop()
      column += match[0].length - match[1]!.length
      this.open.push(column)
      marks++
      if (match[0].endsWith('>')) continue
      if (marks > 1) this.abreast++
      else if (this.open.length > 1) this.items++
    }
    const { abreast, items, open } = this
    if (marks > 0 && open.length > bounds.nesting) {
      return { what: 'lists and quotes in each other', limit: bounds.nesting, count: open.length }
    }
    if (abreast > bounds.abreast) {
      return { what: 'lists on the line of another', limit: bounds.abreast, count: abreast }
    }
    if (items > bounds.items)
      return { what: 'items of inner lists', limit: bounds.items, count: items }
    return null
  }
}

function width(indent: string): number {
  let columns = 0
  for (const unit of indent) columns += unit === '\t' ? 4 : 1
  return columns
}
