import { expect, test } from 'vitest'
import { at, only, read } from './read.ts'

test.each(['&#11;', '&#x9b;', '&#xFFFF;', '&#0;', '&#x110000;', '&#xD800;', '&NoBreak;', '&nGt;'])(
  'what stands behind %s has its place',
  (reference) => {
    const article = read(`a\nb ${reference} c hjälp@example.com d`)
    const { spans, place } = only(article)
    expect(spans.map((span) => at(article, span.place))).toEqual(['hjälp@example.com'])
    expect(place.end).toBe(article.text.length)
  },
)
