import type { Article } from '../../model/article.ts'
import type { Written } from '../../model/catalog.ts'
import type { Fix } from '../../model/finding.ts'

/**
 * Writes a name anew; null where what stands at its place is not to the letter what was read, or is
 * a part of something longer, as of a GUID.
 */
export function rewrite({ text }: Article, written: Written | null, name: string): Fix | null {
  if (!written) return null
  const { start, end } = written.place
  const stands = text.slice(start, end).replace(/\\(?=\p{P}|\p{S})/gu, '')
  return stands === written.text && isWhole(text, start, end) ? { start, end, text: name } : null
}

/** A word of the language may follow with a hyphen, but no figures. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = /[\w\p{L}-]*$/u.exec(text.slice(Math.max(0, start - longest), start))![0]
  const after = /^[\w\p{L}-]*/u.exec(text.slice(end, end + longest))![0]
  return !touches.test(before.slice(-1) + after.slice(0, 1)) && !/\d/.test(before + after)
}

const touches = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]/u

/** A GUID has 36 characters. */
const longest = 40
