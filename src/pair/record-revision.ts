import type { Article } from '../model/article.ts'
import { recorded } from './recorded-revision.ts'

/** What today's source is called by. */
export interface SourceIds {
  /** Git's id of the file. */
  blob: string
  /** SHA-1 of its bytes with CRLF line ends. */
  sha1: string
}

/**
 * The text of a translation whose front matter records today's source: under the key that it
 * records one under already, else as `translation.source`. Nothing else of it changes.
 */
export function accepted(article: Article, { blob, sha1 }: SourceIds): string {
  const { text } = article
  const record = recorded(article)
  if (record !== null) {
    const { start, end } = record.value
    const hash = record.key === 'ms.openlocfilehash' ? sha1 : blob
    return text.slice(0, start) + quoted(text.slice(start, end), hash) + text.slice(end)
  }
  return inTranslation(article, blob) ?? withTranslation(article, `{ source: ${blob} }`)
}

/**
 * The text of an article with a `translation` in its front matter, before the line that closes it,
 * or in front matter of its own where there is none.
 */
export function withTranslation({ text, frontMatter }: Article, value: string): string {
  const end = lineEndOf(text)
  const line = `translation: ${value}${end}`
  if (frontMatter.place !== null) {
    const { start, end: after } = frontMatter.place
    const close = text.slice(start, after).search(/[^\r\n]*$/)
    return splice(text, start + close, line)
  }
  const start = text.startsWith('\uFEFF') ? 1 : 0
  return splice(text, start, `---${end}${line}---${end}${end}`)
}

/** In the quotation marks of what it replaces. */
function quoted(before: string, hash: string): string {
  const mark = /^(["']).*\1$/s.exec(before.trim())?.[1] ?? ''
  return `${mark}${hash}${mark}`
}

/** Into the mapping that is there; null where there is none, or none that can be added to. */
function inTranslation({ text, frontMatter }: Article, blob: string): string | null {
  const places = frontMatter.keys['translation']
  if (places === undefined) return null
  const { key, value } = places
  const written = text.slice(value.start, value.end)
  if (written.startsWith('{')) {
    const isEmpty = /^\{\s*\}/.test(written)
    return splice(text, value.start + 1, ` source: ${blob}${isEmpty ? ' ' : ','}`)
  }
  const first = Object.entries(frontMatter.keys)
    .filter(([path]) => path.startsWith('translation.'))
    .map(([, place]) => place.key)
    .sort((a, b) => a.start - b.start)[0]
  if (first !== undefined && first.line > key.line)
    return splice(
      text,
      first.start,
      `source: ${blob}${lineEndOf(text)}${' '.repeat(first.column - 1)}`,
    )
  return /^(?:|~|null)$/.test(written.trim())
    ? text.slice(0, key.end) + `: { source: ${blob} }` + text.slice(lineEnd(text, key.end))
    : null
}

/** How the lines of a text end. */
function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}

function splice(text: string, at: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at)
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/\r\n?|\n|$/)
  return from + end
}
