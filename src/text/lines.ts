import type { Nodes } from 'mdast'
import type { Place } from '../model/place.ts'

/** Turns offsets of one text into places. Lines end at `\n`, `\r\n` or a lone `\r`. */
export class Lines {
  readonly text: string
  /** Offset of each line's first unit. */
  readonly starts: number[]

  constructor(text: string) {
    this.text = text
    this.starts = lineStarts(text)
  }

  /** Line and column, from 1, of an offset. */
  point(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 }
  }

  place(first: number, last: number): Place {
    const [start, end] = [outsideLineEnd(this.text, first), outsideLineEnd(this.text, last)]
    const from = this.point(start)
    const to = this.point(end)
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      start,
      end,
    }
  }
}

/** An offset between the two units of a line end is no place in a line: the one before both is. */
export function outsideLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset
}

/** The place of a node that the Markdown parser made. */
export function placeOf(node: Nodes): Place {
  const { start, end } = node.position!
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: start.offset!,
    end: end.offset!,
  }
}

/** From the start of one place to the end of another. */
export function join(from: Place, to: Place): Place {
  return {
    line: from.line,
    column: from.column,
    endLine: to.endLine,
    endColumn: to.endColumn,
    start: from.start,
    end: to.end,
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  const ends = /\r\n?|\n/g
  while (ends.exec(text) !== null) starts.push(ends.lastIndex)
  return starts
}
