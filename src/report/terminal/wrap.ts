import { glyphs } from './glyphs.ts'

/** Breaks a text into lines of at most so many columns, at its spaces. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    const own = glyphs(word).reduce((sum, glyph) => sum + glyph.width, 0)
    if (line !== '' && width + 1 + own > columns) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += (line === '' ? '' : ' ') + word
    width += own + (width === 0 ? 0 : 1)
  }
  return [...lines, line]
}
