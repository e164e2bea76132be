import type { Nodes } from 'mdast'
import type { Article, Cell } from '../../model/article.ts'
import type { Written } from '../../model/catalog.ts'
import type { Place } from '../../model/place.ts'
import { Lines } from '../../text/lines.ts'
import { sourceMap } from '../../text/source-map.ts'

/** Finds the exact places of what the cells of one article say. */
export class Finder {
  readonly #text: string
  readonly #lines: Lines

  constructor(article: Article) {
    this.#text = article.text
    this.#lines = new Lines(article.text)
  }

  place(start: number, end: number): Place {
    return this.#lines.place(start, end)
  }

  /** A text of a cell, `at` units from the start of its plain text; null where it is empty. */
  inCell(cell: Cell, text: string, at: number): Written | null {
    if (text === '') return null
    const { letters, offsets } = this.#letters(cell)
    const exact = letters.startsWith(text, at) ? at : letters.indexOf(text)
    if (exact < 0) return { text, place: cell.place }
    const last = offsets[exact + text.length - 1]!
    return { text, place: this.place(offsets[exact]!.start, last.end) }
  }

  /** A text within a stretch of the file, as it stands there; null where it does not. */
  inStretch(stretch: Place, text: string): Written | null {
    const at = this.#text.slice(stretch.start, stretch.end).indexOf(text)
    if (at < 0) return null
    return { text, place: this.place(stretch.start + at, stretch.start + at + text.length) }
  }

  /** What a reader sees of a cell, white space collapsed, and where each unit stands. */
  #letters({ nodes }: Cell): { letters: string; offsets: { start: number; end: number }[] } {
    let letters = ''
    const offsets: { start: number; end: number }[] = []
    const write = (value: string, at: (unit: number) => number) => {
      for (let unit = 0; unit < value.length; unit++) {
        const isSpace = /[ \t\r\n\f]/.test(value[unit]!)
        if (isSpace && (letters === '' || letters.endsWith(' '))) continue
        letters += isSpace ? ' ' : value[unit]!
        offsets.push({ start: at(unit), end: at(unit + 1) })
      }
    }
    const read = (node: Nodes): void => {
      if (node.type === 'text' && node.position) write(node.value, sourceMap(this.#text, node))
      else if (node.type === 'inlineCode' && node.position) {
        const { start, end } = node.position
        const source = this.#text.slice(start.offset, end.offset)
        const from = start.offset! + Math.max(0, source.indexOf(node.value))
        write(node.value, (unit) => from + unit)
      } else if ('children' in node) node.children.forEach(read)
    }
    nodes.forEach(read)
    return { letters, offsets }
  }
}
