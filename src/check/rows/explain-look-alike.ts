import { asLatin, latin } from '../../text/look-alikes.ts'
import { codePoint } from '../../text/unseen-characters.ts'

/**
 * What a reader cannot see where one text was written for another: "with a Cyrillic `о`", "with an
 * invisible U+200B"; null where the difference is plain to see.
 */
export function unseen(actual: string, expected: string): string | null {
  const hidden = [...actual].find((letter) => /[\p{Cf}\p{Cc}]/u.test(letter))
  const stripped = actual.replace(/[\p{Cf}\p{Cc}]/gu, '')
  if (hidden !== undefined && asLatin(stripped) === expected)
    return `with an invisible ${codePoint(hidden)}`
  const letter = [...actual].find((one) => latin.has(one) || one !== one.normalize('NFKC'))
  if (letter === undefined || asLatin(actual) !== expected) return null
  return `with a ${scriptOf(letter)} \`${letter}\` (${codePoint(letter)})`
}

function scriptOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic'
  return /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'look-alike'
}
