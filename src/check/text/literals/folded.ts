import { latin } from '../../../text/look-alikes.ts'
import { asciiNumbers } from '../../../text/ascii-numbers.ts'

/** A text in one spelling, and the offset that each of its units had before. */
export interface Folded {
  text: string
  offsets: number[]
}

/**
 * Undoes what machines and keyboards change in a literal: without white space and invisible
 * characters, in small letters, with one dash for several, one kind of dash, slash and quote, with
 * ASCII digits, and with Latin letters for those that look like them.
 */
export function folded(text: string): Folded {
  const offsets: number[] = []
  let foldedText = ''
  let index = 0
  for (const letter of text) {
    const foldedLetter = fold(letter)
    const plain = foldedLetter === '-' && foldedText.endsWith('-') ? '' : foldedLetter
    for (let unit = 0; unit < plain.length; unit++) offsets.push(index)
    foldedText += plain
    index += letter.length
  }
  return { text: foldedText, offsets: offsets }
}

/** Whether two texts are the same but for such changes. */
export function isSameFolded(a: string, b: string): boolean {
  return folded(a).text === folded(b).text
}

function fold(letter: string): string {
  if (letter >= '!' && letter <= '~') return letter === '\\' ? '/' : sameSign(letter.toLowerCase())
  if (/[\s\p{Cf}]/u.test(letter)) return ''
  const narrow = [...asciiNumbers(letter).normalize('NFKC')]
    .map((character) => latin.get(character) ?? character)
    .join('')
  return sameSign(narrow.toLowerCase())
}

function sameSign(letter: string): string {
  if (/^[\p{Pd}\p{Pc}−]$/u.test(letter)) return '-'
  if (/^[\\¥₩∕⁄]$/.test(letter)) return '/'
  if (/^[“”„«»]$/.test(letter)) return '"'
  return /^[‘’‚`´]$/.test(letter) ? "'" : letter
}
