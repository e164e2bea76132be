import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Latin letters, figures and their punctuation, each a character of one column that hides nothing. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203a]*$/

/** Whether every unit of a text is a character of one column. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** A character as it is shown, and the columns of a terminal that it takes. */
export interface Glyph {
  text: string
  width: number
  /** Where it stands in the line, in UTF-16 units. */
  at: number
  end: number
}

/** The characters of a line as a terminal shows them: a tab is two blanks, what hides is named. */
export function glyphs(line: string): Glyph[] {
  if (isPlain(line)) {
    const all: Glyph[] = []
    for (let at = 0; at < line.length; at++)
      all.push({ text: line[at]!, width: 1, at, end: at + 1 })
    return all
  }
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const text = index === 0 && segment === '\ufeff' ? '' : visible(segment)
    const width = text === segment ? stringWidth(segment) : text.length
    return { text, width, at: index, end: index + segment.length }
  })
}

/**
 * The text with every control, bidi and zero-width character named, so that none acts on the
 * terminal or hides. Joiners inside an emoji or a word of a script that needs them stay.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text
  return text.replace(/\t/g, '  ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (unit, at: number) => {
    const around = text.slice(Math.max(0, at - 2), at + 3)
    const joins = unit === '\u200d' || unit === '\u200c'
    if (joins && /\p{Emoji_Presentation}|[^\p{Script=Latin}\p{P}\p{Z}]\p{M}?$/u.test(around))
      return unit
    return `<U+${unit.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}
