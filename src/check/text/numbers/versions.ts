import { languages } from '../../../language/languages.ts'
import { wordPattern } from '../../../language/word-pattern.ts'
import type { NumberToken } from './number-token.ts'

/** Blanks out letters right before a version (`v2.0`, `TLS1.2`): they are no part of the number. */
export function splitVersions(text: string): string {
  return text.replace(/(?<![\p{L}\d_])\p{L}+(?=\d+\.\d)/gu, (letters) => ' '.repeat(letters.length))
}

/**
 * `PowerShell 3.0`, `TLS 1.2`, `version 4.8`, `3.0 and 4.0` after one: a version's dot is no
 * decimal separator and stays.
 */
export function markVersions(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  let last = -1
  return tokens.map((token) => {
    if (!/^\d+\.\d+$/.test(token.text)) return token
    const before = text.slice(Math.max(0, token.from - 40), token.from)
    const follows = last >= 0 && /^[\s,]*(?:\p{L}{1,4}\s+)?$/u.test(text.slice(last, token.from))
    if (!follows && !namesVersion(before, token.from)) return token
    last = token.to
    return { ...token, readings: [`"${token.text}`], literal: true, whole: null }
  })
}

/** Whether a text ends with a word for a version or with a name: `PowerShell`, `IE`, `.NET`. */
function namesVersion(before: string, offset: number): boolean {
  if (versionWord.test(before)) return true
  if (/(?:^|[^\p{L}\d])\p{L}*\p{Lu}\p{L}*$/u.test(before)) return true
  const name = /(?:^|[\s(])([\p{L}\p{N}.+#-]*\p{L}[\p{L}\p{N}.+#-]*)\s$/u.exec(before)?.[1]
  if (name === undefined) return false
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}$|^\./u.test(name)) return true
  const start = before.lastIndexOf(name)
  const isFirst =
    offset - before.length + start === 0 || /[.?!:\n]["')\]]?\s*$/.test(before.slice(0, start))
  return /^\p{Lu}/u.test(name) && !isFirst
}

const versionWord = new RegExp(
  String.raw`(?<!\p{L})(?:${wordPattern(languages.flatMap(({ versionWords = [] }) => versionWords))})\.?\s*$`,
  'iu',
)
