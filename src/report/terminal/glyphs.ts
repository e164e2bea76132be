import stringWidth from 'string-width'
import { isPlain, visible } from './visible.ts'

/** A character (grapheme) as a terminal shows it. */
export interface Glyph {
  text: string
  /** Columns of the terminal. */
  width: number
  /** Where it begins and ends in the line, in UTF-16 units. */
  start: number
  end: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The characters of a line as a terminal shows them: a tab is two spaces, the invisible is named. */
export function glyphs(line: string): Glyph[] {
  if (isPlain(line))
    return Array.from(line, (text, start) => ({ text, width: 1, start, end: start + 1 }))
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const text = index === 0 && segment === '\ufeff' ? '' : visible(segment)
    const width = text === segment ? stringWidth(segment) : text.length
    return { text, width, start: index, end: index + segment.length }
  })
}

/** The columns that characters take together. */
export function columnsOf(characters: readonly Glyph[]): number {
  return characters.reduce((columns, { width }) => columns + width, 0)
}
