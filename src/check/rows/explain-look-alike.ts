import { asLatin, latin } from '../../text/look-alikes.ts'

/**
 * What a reader cannot see where one text was written for another: "with a Cyrillic `о`", "with an
 * invisible U+200B"; null where the difference is plain to see.
 */
export function unseen(actual: string, expected: string): string | null {
  const hidden = [...actual].find((letter) => /[\p{Cf}\p{Cc}]/u.test(letter))
  const stripped = actual.replace(/[\p{Cf}\p{Cc}]/gu, '')
  if (hidden !== undefined && asLatin(stripped) === expected)
    return `with an invisible ${name(hidden)}`
  const letter = [...actual].find((one) => latin.has(one) || one !== one.normalize('NFKC'))
  if (letter === undefined || asLatin(actual) !== expected) return null
  return `with a ${scriptOf(letter)} \`${letter}\` (${name(letter)})`
}

function scriptOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic'
  return /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'look-alike'
}

function name(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
