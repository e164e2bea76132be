import type { Article } from '../../model/article.ts'
import type { Fix } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'

/** Replaces the text of code; null where it is not written as it reads, or needs escaping. */
export function replaceCode(article: Article, place: Place, text: string, by: string): Fix | null {
  return /[`|\n<>]/.test(by) ? null : replaceOnce(article, place, text, by)
}

/** Replaces a word in italics; null where more than the word is between the marks. */
export function replaceItalic(
  { text }: Article,
  { start, end }: Place,
  word: string,
  by: string,
): Fix | null {
  const [raw, mark] = [text.slice(start, end), text[start]!]
  const isAll = /[*_]/.test(mark) && raw === mark + word + mark
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(by)
  return isAll && isPlain ? { start: start + 1, end: end - 1, text: by } : null
}

/** Replaces a text that stands exactly once within a place; null where that is not so. */
function replaceOnce(article: Article, place: Place, text: string, by: string): Fix | null {
  const raw = article.text.slice(place.start, place.end)
  const index = raw.indexOf(text)
  if (text === '' || index < 0 || raw.indexOf(text, index + 1) >= 0) return null
  return { start: place.start + index, end: place.start + index + text.length, text: by }
}

/** Replaces a link's address; null where it is not written as it reads, or needs escaping. */
export function replaceAddress(
  article: Article,
  place: Place,
  url: string,
  by: string,
): Fix | null {
  if (/[\s()<>"'\\|]|&\w+;/.test(by)) return null
  const raw = article.text.slice(place.start, place.end)
  const opening = raw.lastIndexOf('](')
  if (opening < 0) return null
  const start = place.start + opening
  return replaceOnce(article, { ...place, start }, url, by)
}
