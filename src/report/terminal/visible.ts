import { codePoint } from '../../text/unseen-characters.ts'

/** Latin letters, digits and their punctuation: each one column wide, none of them invisible. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203a]*$/

/** Whether every UTF-16 unit of a text is a character of one column. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/**
 * The text with every control, bidi and zero-width character replaced by its name, `<U+200B>`, so
 * that none acts on the terminal or stays unseen; a tab becomes two spaces. Joiners inside an emoji
 * or a word of a script that needs them stay.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(/\t/g, '  ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character, offset: number) => {
      const context = text.slice(Math.max(0, offset - 2), offset + 3)
      const isJoiner = character === '\u200d' || character === '\u200c'
      if (isJoiner && /\p{Emoji_Presentation}|[^\p{Script=Latin}\p{P}\p{Z}]\p{M}?$/u.test(context))
        return character
      return `<${codePoint(character)}>`
    })
}
