import type { Judged } from '../segment-pairs.ts'
import type { Reading } from '../masked-text.ts'

export interface StrayMark {
  mark: string
  /** Its unit in the translation's prose. */
  at: number
  /** What it would have marked. */
  name: string
}

const marks: readonly { mark: string; pattern: RegExp; name: string }[] = [
  { mark: '**', pattern: /\*\*+/g, name: 'bold' },
  { mark: '*', pattern: /(?<!\*)\*(?!\*)/g, name: 'italics' },
  { mark: '__', pattern: /(?<![\p{L}\p{N}_])__(?!_)|(?<!_)__(?![\p{L}\p{N}_])/gu, name: 'bold' },
  { mark: '`', pattern: /`+/g, name: 'code' },
  { mark: '~~', pattern: /~~/g, name: 'strikethrough' },
]

/**
 * Marks of Markdown that stand in the translation's text more often than in the source's: opened
 * and never closed, or with a space where none may be.
 */
export function strayMarks({ base, target }: Judged): StrayMark[] {
  return marks.flatMap(({ mark, pattern, name }) => {
    const [theirs, own] = [occurrences(base, pattern), occurrences(target, pattern)]
    const surplus = own.length - theirs.length
    if (surplus <= 0) return []
    return own.slice(0, 1).map(({ at, text }) => ({ mark: text || mark, at, name }))
  })
}

function occurrences(
  { prose, at, article }: Reading,
  pattern: RegExp,
): { at: number; text: string }[] {
  return Array.from(prose.matchAll(pattern), ({ 0: text, index }) => ({ at: index, text })).filter(
    // One that the writer escaped is meant as it stands.
    (one) => article.text[at[one.at]! - 1] !== '\\' && article.text[at[one.at]!] !== '\\',
  )
}
