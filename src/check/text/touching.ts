import { language } from '../../locale.ts'
import type { Span } from '../../model.ts'
import type { Reading } from './reading.ts'
import { isUnspaced } from './words.ts'

/** What stands around a marked-up stretch. */
export interface Around {
  /** The span as units of the prose: where it begins and ends. */
  from: number
  to: number
  /** Whether a letter or digit stands directly before, or after. */
  touchesBefore: boolean
  touchesAfter: boolean
  /** Nothing but space and quotes stands before it in its segment. */
  opens: boolean
  /** A colon follows, or ends it. */
  colon: boolean
  /** A word follows, with or without space. */
  word: boolean
  /** A literal begins in it and ends outside, or the other way: `*name*.txt`. */
  isCut: boolean
}

/** Languages that put endings or particles on a name without a mark between them. */
const suffixing = new Set(['ko', 'fi', 'et', 'hu', 'eu', 'ka', 'hy', 'kk', 'az', 'uz', 'mn'])

/** Languages whose "and", "the" and "to" are written together with the word that follows. */
const prefixing = new Set(['ar', 'he', 'fa', 'ur', 'ku'])

export function around({ prose, at, masks }: Reading, { place, kind }: Span): Around {
  const from = firstAt(at, place.start)
  const to = firstAt(at, place.end)
  const [before, after] = [prose.slice(0, from), prose.slice(to)]
  const inside = prose.slice(from, to)
  return {
    from,
    to,
    touchesBefore: /[\p{L}\p{N}]$/u.test(before) && !/^\s/.test(inside),
    touchesAfter: /^[\p{L}\p{N}]/u.test(after) && !/\s$/.test(inside),
    opens: !/[^\s"'“”„«»‘’(]/u.test(before.replace(/^[\s\S]*\n/, '')),
    colon: /^\s*["'”»)]*\s*[:：]/u.test(after) || /[:：]\s*$/u.test(inside),
    word: /^[^\S\n]*[\p{L}\p{N}]/u.test(after),
    isCut: masks.some(
      (mask) =>
        kind !== 'code' &&
        mask.place.start < place.end &&
        place.start < mask.place.end &&
        (mask.place.start < place.start || place.end < mask.place.end),
    ),
  }
}

/** Whether a letter may touch what is marked up, on that side, as the locale writes. */
export function mayTouch(locale: string, side: 'before' | 'after'): boolean {
  if (isUnspaced(locale)) return true
  return side === 'before' ? prefixing.has(language(locale)) : suffixing.has(language(locale))
}

/** The first unit of the prose that stands at the offset or behind it. */
function firstAt(at: readonly number[], offset: number): number {
  let [low, high] = [0, at.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
