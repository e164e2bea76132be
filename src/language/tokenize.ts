import type { Range } from '../model/place.ts'
import { isUnspaced } from './scripts.ts'
import { withoutPrivateUse } from './tags.ts'

export interface Word extends Range {
  text: string
}

const word = /[\p{L}\p{M}\p{N}_]+(?:['’.\u00AD-][\p{L}\p{M}\p{N}_]+)*/gu

/** The words of a text, in order; by dictionary where the language puts no space between them. */
export function words(text: string, locale: string): Word[] {
  if (isUnspaced(locale)) return wordsByDictionary(text, locale)
  return Array.from(text.matchAll(word), ({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }))
}

function wordsByDictionary(text: string, locale: string): Word[] {
  const segmenter = new Intl.Segmenter(withoutPrivateUse(locale), { granularity: 'word' })
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, from: index, to: index + segment.length }))
}

/** The sentences of a text: cut after closing punctuation and at line ends, none of them blank. */
export function sentences(text: string): Range[] {
  const ranges: Range[] = []
  const end = /(?:[.?!:;…](?:["'”’»)\]]*)(?=\s)|[。！？；]|[؟۔।](?=\s|$)|\n)+/gu
  let from = 0
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    ranges.push({ from, to })
    from = to
  }
  ranges.push({ from, to: text.length })
  return ranges.filter(({ from, to }) => text.slice(from, to).trim() !== '')
}
