/** Support IDs as people write them: in any case and padding, with another joint or none. */
import { digits, escape } from '../../text/plain-text.ts'
import { wordCharacter } from './names.ts'

/** A support ID as it stands in a text. */
export interface SupportIdMatch {
  text: string
  /** Offset in the text, in UTF-16 units. */
  at: number
  /** The part that stands for the code: ASCII digits, padding and all. */
  number: string
}

/**
 * Finds support IDs in running text, each a word of its own.
 *
 * @param template How the catalog writes them (`SSPR_{code:4}`); null finds none.
 * @param codes Every registered code.
 */
export function supportIdFinder(
  template: string | null,
  codes: readonly string[],
): (text: string) => SupportIdMatch[] {
  const pattern = supportIdPattern(template, codes, 'inside')
  if (pattern === null) return () => []
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const number = digits(match[1]!)
      // "SSPR 2 times" is prose; "SSPR 0002" is an ID that lost its joint.
      const isProse = /\s/.test(match[0]) && !/\s/.test(template!) && !number.startsWith('0')
      return isProse ? [] : [{ text: match[0], at: match.index, number }]
    })
}

/**
 * A pattern of support IDs whose first group is the code's part: one for a text that is nothing
 * else, or a global one for those inside a text. Null where the catalog has no support IDs.
 */
export function supportIdPattern(
  template: string | null,
  codes: readonly string[],
  where: 'whole' | 'inside',
): RegExp | null {
  if (template === null) return null
  const joint =
    where === 'whole' ? '[\\s\\p{Pd}\\p{Pc}.:#=/]{0,3}' : '(?:[\\p{Pd}\\p{Pc}.:#]\\s?|\\s)?'
  const [before, after] = template
    .split(/\{code(?::\d+)?\}/)
    .map((part) =>
      part
        .split(/([^\p{L}\p{N}]+)/u)
        .map((piece, index) => (index % 2 === 1 ? `(?:${escape(piece)}|${joint})` : escape(piece))),
    )
  const words = codes.filter((code) => !/^[\p{L}\p{Nd}]*\p{Nd}[\p{L}\p{Nd}]*$/u.test(code))
  const numbers = codes.every((code) => /^\d+$/.test(code))
    ? '\\p{Nd}+'
    : '[\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*'
  // A code that is a word, or has a joint of its own, is recognised only as it is spelled.
  const number = [...words.map(escape), numbers].join('|')
  const source = `${before!.join('')}(${number})${after!.join('')}`
  if (where === 'whole') return new RegExp(`^${source}$`, 'iu')
  return new RegExp(`(?<!${wordCharacter})${source}(?!${wordCharacter}|[-.]\\p{N})`, 'giu')
}
