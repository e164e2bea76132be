import type { NumberToken } from './number-token.ts'

/** Whether two numbers are the same, in any way that both can be read. */
export function shares(a: NumberToken, b: NumberToken): boolean {
  return a.readings.some((reading) => b.readings.includes(reading)) || isRunOn(a, b)
}

/** To the letter: a code, a name with figures. */
export function isCode({ text }: NumberToken): boolean {
  return /^[^\d-]/.test(text)
}

/** `LNK1120tarafından`: a word of the text, its space lost, makes no other code. */
function isRunOn(a: NumberToken, b: NumberToken): boolean {
  if (!isCode(a) || !isCode(b)) return false
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  return long.includes(short) && /^\p{L}{2,}$/u.test(long.replace(short, ''))
}
