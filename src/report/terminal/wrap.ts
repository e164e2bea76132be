import { columnsOf, glyphs } from './glyphs.ts'

/** Breaks a text at its spaces into lines of at most so many columns. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    const wordWidth = columnsOf(glyphs(word))
    if (line !== '' && width + 1 + wordWidth > columns) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += (line === '' ? '' : ' ') + word
    width += wordWidth + (width === 0 ? 0 : 1)
  }
  return [...lines, line]
}
