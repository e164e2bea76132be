import { digits } from './plain-text.ts'

/** The text with the digits, separators and dashes of any script as ASCII; its length stays. */
export function asciiNumbers(text: string): string {
  if (/^[\0-\u00FF]*$/.test(text)) return text
  return text.replace(/\p{Nd}|[٫٬−‐‑]/gu, (character) => {
    if (character === '٫') return '.'
    if (character === '٬') return ','
    if (character === '−' || character === '‐' || character === '‑') return '-'
    return character.length > 1 ? character : digits(character)
  })
}
