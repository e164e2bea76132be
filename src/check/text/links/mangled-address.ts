import { posix } from 'node:path'
import { distance } from '../../../text/nearest.ts'
import { decodePercent } from '../../../text/urls.ts'
import type { Article } from '../../../model/article.ts'
import type { Catalog } from '../../../model/catalog.ts'
import { isSameFolded } from '../literals/folded.ts'
import type { SegmentPair } from '../segment-pairs.ts'

/**
 * Whether an address is the source's with something wrong in it, and not another one that was
 * chosen: a page may have an address of its own in each language. Sure is one that differs in
 * spaces, case, dashes or look-alike letters, or in a letter or two that name no language and no
 * number: where the article keeps another address of the same host as it is, or, of a file of the
 * catalog, where the source's is there and the other is not.
 */
export function isMangledAddress(
  lost: string,
  added: string,
  { base, target }: SegmentPair,
  files: Catalog['files'] = new Set(),
): boolean {
  const isFile = isRelative(lost) && isRelative(added)
  if (isFile && isThere(added, target.article, files)) return false
  if (isSameFolded(decodePercent(lost), decodePercent(added))) return true
  if (!isMisspelt(lost, added)) return false
  if (isFile) return isThere(lost, target.article, files)
  const host = hostOf(lost)
  const kept = addressesOf(target.article)
  return [...addressesOf(base.article)].some(
    (url) => url !== lost && kept.has(url) && hostOf(url) === host,
  )
}

function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|#|www\.)/i.test(url)
}

function isThere(url: string, { file }: Article, files: Catalog['files']): boolean {
  const path = decodePercent(url.replace(/[?#].*$/s, ''))
  return files.has(posix.join(posix.dirname(file), path))
}

/** Whether they differ by at most two letters, in a word that can be no language's tag. */
function isMisspelt(lost: string, added: string): boolean {
  if (Math.abs(lost.length - added.length) > 2 || lost.length > longest) return false
  if (distance(lost, added) > 2) return false
  const [a, b] = [differing(lost, added), differing(added, lost)]
  return a.word.length > 3 && b.word.length > 3 && !/\d/.test(a.part + b.part)
}

/** The part of a text between what both have at their ends, and the whole words that it lies in. */
function differing(text: string, other: string): { part: string; word: string } {
  const most = Math.min(text.length, other.length)
  let from = 0
  while (from < most && text[from] === other[from]) from++
  let behind = 0
  while (behind < most - from && text.at(-1 - behind) === other.at(-1 - behind)) behind++
  const to = text.length - behind
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, from))![0]
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(to))![0]
  const part = text.slice(from, to)
  return { part, word: before + part + after }
}

function addressesOf({ segments }: Article): Set<string> {
  return new Set(segments.flatMap(({ spans }) => spans.flatMap(({ target }) => target ?? [])))
}

function hostOf(url: string): string {
  return /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:www\.)?([^/?#]*)/i.exec(url)![1]!.toLowerCase()
}

/** Longer addresses are not compared letter by letter. */
const longest = 500
