import type { RangeWords } from '../../language/language.ts'
import { languages } from '../../language/languages.ts'
import { wordPattern } from '../../language/word-pattern.ts'

/**
 * Whether a title's codes are the ends of a range: `C4000 - C5999`, `da C2000 a C3999`,
function step(first: string, last: string): number {
 */
export function namesRange(title: string, codes: readonly { text: string; at: number }[]): boolean {
  return codes.some((code, index) => {
    const next = codes[index + 1]
    if (isCutShort(code.text, title.slice(code.at + code.text.length))) return true
    if (next === undefined) return false
    const joint = title
      .slice(code.at + code.text.length, next.at)
      .trim()
      .toLowerCase()
    if (dash.test(joint) || to.has(joint)) return true
    if (joint === '' || /[,;،、；，/&+]/.test(joint) || /\s.*\s/.test(joint)) return false
    const before = title.slice(0, code.at).trim().toLowerCase()
    const after = title
      .slice(next.at + next.text.length)
      .trim()
      .toLowerCase()
    if (betweenBefore.test(before) || betweenAfter.test(after)) return true
    return toOrAnd.has(joint) && (fromBefore.test(before) || step(code.text, next.text) > 1)
  })
}

/** `C2000–2999`: an end without its letters, of as many digits and later. */
function isCutShort(first: string, rest: string): boolean {
  const [, joint, last] =
    /^\s*([^\d\s](?:[^\d]{0,20}[^\d\s])?)\s*(\d+)(?![\p{L}\p{N}])/u.exec(rest) ?? []
  if (joint === undefined || !(dash.test(joint) || to.has(joint.toLowerCase()))) return false
  const digits = /\d+$/.exec(first)?.[0] ?? ''
  return last!.length === digits.length && Number(last) > Number(digits)
}

const dash = /^(?:\p{Pd}+|\.{2,}|…|~|～|〜|−|→|->)$/u
const to: ReadonlySet<string> = new Set(wordsOf('to'))
const toOrAnd: ReadonlySet<string> = new Set(wordsOf('toOrAnd'))
const fromBefore = new RegExp(String.raw`(?:^|\s)(?:${wordPattern(wordsOf('from'))})$`)
const betweenBefore = new RegExp(String.raw`(?:^|\s)(?:${wordPattern(wordsOf('between'))})$`)
const betweenAfter = new RegExp(`^(?:${wordPattern(wordsOf('betweenAfter'))})`)

/** What every language has for one part of a range. */
function wordsOf(part: keyof RangeWords): string[] {
  return languages.flatMap(({ rangeWords }) => rangeWords?.[part] ?? [])
}

function step(first: string, last: string): number {
  return Number(last.replace(/\D+/g, '')) - Number(first.replace(/\D+/g, ''))
}
