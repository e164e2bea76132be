import type { FilePlace, Place } from '../../model/place.ts'
import { outsideLineEnd } from '../../text/lines.ts'

/** Where a finding about front matter stands in a file that has none. */
export const fileStart: Place = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  start: 0,
  end: 0,
}

/** The point after a place: where something that is missing behind it stands. */
export function endOf(place: Place): Place {
  const { endLine: line, endColumn: column, end } = place
  return { line, column, endLine: line, endColumn: column, start: end, end }
}

/** The point before a place. */
export function startOf(place: Place): Place {
  const { line, column, start } = place
  return { line, column, endLine: line, endColumn: column, start, end: start }
}

/** The place from the start of one to the end of another. */
export function from(first: Place, last: Place): Place {
  const { line, column, start } = first
  const { endLine, endColumn, end } = last
  return { line, column, endLine, endColumn, start, end }
}

/** A stretch of a text by offsets. */
export function placeAt(text: string, first: number, last: number): Place {
  const [start, end] = [outsideLineEnd(text, first), outsideLineEnd(text, last)]
  const [line, column] = lineAndColumn(text, start)
  const [endLine, endColumn] = lineAndColumn(text, end)
  return { line, column, endLine, endColumn, start, end }
}

/** A place in a named file. */
export function inFile(file: string, place: Place): FilePlace {
  return { file, ...place }
}

function lineAndColumn(text: string, offset: number): [number, number] {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return [lines.length, lines.at(-1)!.length + 1]
}
