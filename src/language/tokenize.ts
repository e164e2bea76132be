import { withoutPrivateUse } from './tags.ts'
import { scriptOf } from './per-locale.ts'

export interface Word {
  text: string
  from: number
  to: number
}

/** Scripts that put no space between words. */
const unspaced = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr'])

/** Whether the locale's script puts no space between words. */
export function isUnspaced(locale: string): boolean {
  return unspaced.has(scriptOf(locale))
}

const word = /[\p{L}\p{M}\p{N}_]+(?:['’.\u00AD-][\p{L}\p{M}\p{N}_]+)*/gu

/** The words of a text, in order; by dictionary where the language puts no space between them. */
export function words(text: string, locale: string): Word[] {
  if (isUnspaced(locale)) return segmented(text, locale)
  return Array.from(text.matchAll(word), ({ 0: all, index }) => ({
    text: all,
    from: index,
    to: index + all.length,
  }))
}

function segmented(text: string, locale: string): Word[] {
  const segmenter = new Intl.Segmenter(withoutPrivateUse(locale), { granularity: 'word' })
  return Array.from(segmenter.segment(text))
    .filter((one) => one.isWordLike)
    .map(({ segment, index }) => ({ text: segment, from: index, to: index + segment.length }))
}

/** Sentences as stretches of a text: cut after closing punctuation and at line ends. */
export function sentences(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const end = /(?:[.?!:;…](?:["'”’»)\]]*)(?=\s)|[。！？；]|[؟۔।](?=\s|$)|\n)+/gu
  let from = 0
  for (const match of text.matchAll(end)) {
    found.push({ from, to: match.index + match[0].length })
    from = match.index + match[0].length
  }
  found.push({ from, to: text.length })
  return found.filter((one) => text.slice(one.from, one.to).trim() !== '')
}
