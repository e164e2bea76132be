import type { Segment } from '../../model/article.ts'

/**
 * What a segment says, for telling age: its words and where its links lead. White space, marks of
 * emphasis, the kind of list or the depth of a heading are not in it.
 */
export function substance(segment: Segment): string {
  return [wording(segment), ...targets(segment)].join('\0')
}

/** The words alone, single spaces between them. */
export function wording({ plain }: Segment): string {
  return plain.normalize('NFC').replace(/\s+/g, ' ').trim()
}

export function targets({ spans }: Segment): string[] {
  return spans
    .filter(({ kind, target }) => (kind === 'link' || kind === 'image') && target !== null)
    .map(({ target }) => target!)
}

/** What it says, word by word and mark by mark, its links' targets at the end. */
export function pieces(segment: Segment): string[] {
  return [...split(wording(segment)).filter((piece) => piece !== ' '), ...targets(segment)]
}

/** A text cut into words, stretches of white space, and single marks; nothing is lost. */
export function split(text: string): string[] {
  return text.match(cut) ?? []
}

/** Scripts that set no spaces between words are cut at every letter. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer']
  .map((script) => `\\p{Script=${script}}`)
  .join('')

const cut = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}_])+|\\s+|.`,
  'gsu',
)
