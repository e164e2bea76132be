import type { Article } from '../model/article.ts'
import type { Place } from '../model/place.ts'

/** The hash that a translation's front matter records of the source text it was made from. */
export interface Recorded {
  /** Lower case; as written where malformed. */
  hash: string
  /**
   * sha1-crlf: SHA-1 of the bytes with CRLF line ends (`ms.openlocfilehash`). blob: git's id of
   * the file (`translation.source`). malformed: no such hash.
   */
  kind: 'sha1-crlf' | 'blob' | 'malformed'
  /** The key that it stands under. */
  key: 'translation.source' | 'ms.openlocfilehash'
  /** Of the key, where findings about it stand. */
  place: Place
  /** Of the value, which `accept` replaces. */
  value: Place
}

/** What is recorded, our own key before Microsoft's; null where nothing is. */
export function recorded(article: Article): Recorded | null {
  for (const key of ['translation.source', 'ms.openlocfilehash'] as const) {
    const places = article.frontMatter.keys[key]
    if (places === undefined) continue
    // From the text: YAML reads a hash of digits as a number.
    const written = unquote(article.text.slice(places.value.start, places.value.end).trim())
    const blob = key === 'translation.source'
    const isHash = blob ? /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i : /^[0-9a-f]{40}$/i
    return {
      hash: isHash.test(written) ? written.toLowerCase() : written,
      kind: !isHash.test(written) ? 'malformed' : blob ? 'blob' : 'sha1-crlf',
      key,
      place: places.key,
      value: places.value,
    }
  }
  return null
}

function unquote(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text
}
