/** What of a segment reads alike in every language. */
import type { Segment } from '../../model/article.ts'

/** Evidence that two segments answer each other, without a word of either language. */
export interface Tokens {
  /** Links, code, addresses, placeholders, numbers; lines of a code block. Repeats count. */
  fixed: string[]
  /** Words; those that both articles hold (names, mostly) are evidence too. */
  words: string[]
  /** In Latin letters' worth: a Han, kana or hangul character says about two. */
  length: number
  /** How much of it is set apart: bold, italics, line breaks. */
  marks: number
  /** Sentences and questions, by their signs. */
  sentences: number
  /** The questions among them. */
  questions: number
}

export function tokens(segment: Segment): Tokens {
  const text = segment.kind === 'code' ? '' : segment.prose
  return {
    fixed: [...segment.spans.flatMap(ofSpan), ...numbers(text), ...lines(segment)],
    // Code too: what is marked as code on one side may not be on the other.
    words:
      (segment.kind === 'code' ? '' : segment.plain)
        .toLowerCase()
        .match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]{2,}/gu) ?? [],
    length: segment.plain.length + (segment.plain.match(wide)?.length ?? 0),
    marks: segment.spans.filter(({ kind }) => setApart.has(kind)).length,
    sentences: text.match(ends)?.length ?? 0,
    questions: text.match(/[?？؟](?=\s|$)|？/gu)?.length ?? 0,
  }
}

/** A link's target without what differs by locale alone: `/en-us/`, `?view=`, `.md`. */
export function normalTarget(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/, '')
    .replace(/\?[^#]*/, '')
    .replace(/(?:\.md|\/)(?=#|$)/, '')
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

const setApart = new Set(['strong', 'emphasis', 'delete', 'break'])

/** The ends of sentences; a stop between letters is none. */
const ends = /[.!?…:;]+(?=\s|$)|[。！？：；؟۔।։]/gu

function ofSpan({ kind, text, target }: Segment['spans'][number]): string[] {
  if (kind === 'link' || kind === 'image' || kind === 'url' || kind === 'email')
    return [`to ${normalTarget(target ?? text)}`]
  if (kind === 'code' || kind === 'placeholder' || kind === 'no-loc')
    return [`code ${text.replace(/\s+/g, ' ').trim()}`]
  return []
}

function numbers(text: string): string[] {
  const found = text.normalize('NFKC').match(/\p{Nd}+(?:[.,:\u00A0\u202F]\p{Nd}+)*/gu) ?? []
  return found.map((number) => `number ${number.replace(/[^\p{Nd}]/gu, '')}`)
}

function lines({ kind, plain }: Segment): string[] {
  if (kind !== 'code') return []
  return plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `line ${line}`)
}
