import type { SegmentPair } from '../segment-pairs.ts'
import type { MaskedText } from '../masked-text.ts'

export interface StrayMark {
  mark: string
  /** Its unit in the translation's prose. */
  offset: number
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
export function strayMarks({ base, target }: SegmentPair): StrayMark[] {
  return marks.flatMap(({ mark, pattern, name }) => {
    const [inSource, inTarget] = [occurrences(base, pattern), occurrences(target, pattern)]
    const surplus = inTarget.length - inSource.length
    if (surplus <= 0) return []
    return inTarget.slice(0, 1).map(({ offset, text }) => ({ mark: text || mark, offset, name }))
  })
}

function occurrences(
  { prose, offsets, article }: MaskedText,
  pattern: RegExp,
): { offset: number; text: string }[] {
  return Array.from(prose.matchAll(pattern), ({ 0: text, index }) => ({
    offset: index,
    text,
  })).filter(
    // One that the writer escaped is meant as it stands.
    ({ offset }) =>
      article.text[offsets[offset]! - 1] !== '\\' && article.text[offsets[offset]!] !== '\\',
  )
}
