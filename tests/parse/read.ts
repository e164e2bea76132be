import { parse } from '../../src/parse/article.ts'
import type { Article, Segment } from '../../src/model/article.ts'
import type { Place } from '../../src/model/place.ts'
import type { Patterns } from '../../src/model/registry.ts'

/** An article of a text, as if it stood in a file. */
export function read(text: string | Uint8Array, row: Patterns['row'] = null): Article {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return parse({ file: 'en/planets.md', locale: 'en', path: 'planets.md', bytes }, { row })
}

/** `Symbol = code`, the first cell of an entry's row. */
export const row: NonNullable<Patterns['row']> = (cell) => {
  const match = /^(.+?) = (\w+)$/.exec(cell)
  if (match === null) return null
  return { symbol: match[1]!, symbolAt: 0, code: match[2]!, codeAt: match[1]!.length + 3 }
}

/** What stands at a place. */
export function at(article: Article, place: Place): string {
  return article.text.slice(place.start, place.end)
}

/** Each segment as its kind and what a reader sees of it. */
export function outline(article: Article): string[] {
  return article.segments.map(({ kind, plain }) => `${kind} ${plain}`)
}

export function only(article: Article): Segment {
  if (article.segments.length !== 1) throw new Error(`${article.segments.length} segments`)
  return article.segments[0]!
}
