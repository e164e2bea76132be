import { languageOf } from '../../../language/languages.ts'
import { isUnspaced } from '../../../language/scripts.ts'
import type { Range } from '../../../model/place.ts'
import type { Span } from '../../../model/article.ts'
import type { MaskedText } from '../masked-text.ts'

/** A marked-up span as a range of the prose, and what stands around it. */
export interface SpanContext extends Range {
  /** Whether a letter or digit stands directly before, or after. */
  touchesBefore: boolean
  touchesAfter: boolean
  /** Whether nothing but space and quotes stands before it in its line. */
  opensLine: boolean
  /** Whether a colon follows it, or ends it. */
  hasColon: boolean
  /** Whether a word follows it in its line, with or without space. */
  isBeforeWord: boolean
  /** Whether only a part of a literal is in it: `*name*.txt`. */
  isCut: boolean
}

/** Answers what stands around the spans of a segment, each in logarithmic time. */
export class SpanContexts {
  readonly #reading: MaskedText
  /** Where each line begins, and where its first character stands that is no space or quote. */
  readonly #lines: number[] = [0]
  readonly #words: number[] = []
  /** Where each mask begins. */
  readonly #masks: readonly number[]

  constructor(masked: MaskedText) {
    this.#reading = masked
    this.#masks = masked.masks.map(({ place }) => place.start)
    const { prose } = masked
    for (let end = prose.indexOf('\n'); end >= 0; end = prose.indexOf('\n', end + 1))
      this.#lines.push(end + 1)
    for (const [index, start] of this.#lines.entries()) {
      const end = this.#lines[index + 1] ?? prose.length
      let word = start
      while (word < end && /[\s"'“”„«»‘’(]/u.test(prose[word]!)) word++
      this.#words.push(word)
    }
  }

  of({ place, kind }: Span): SpanContext {
    const { prose, offsets } = this.#reading
    const from = firstAt(offsets, place.start)
    const to = firstAt(offsets, place.end)
    // A letter may take two units.
    const [before, after] = [prose.slice(Math.max(0, from - 2), from), prose.slice(to, to + 2)]
    const [inside, behind] = [prose.slice(from, to), prose.slice(to)]
    return {
      from,
      to,
      touchesBefore: /[\p{L}\p{N}]$/u.test(before) && !/^\s/.test(inside),
      touchesAfter: /^[\p{L}\p{N}]/u.test(after) && !/\s$/.test(inside.slice(-1)),
      opensLine: from <= this.#words[countUpTo(this.#lines, from) - 1]!,
      hasColon: /^\s*["'”»)]*\s*[:：]/u.test(behind) || /[:：]\s*$/u.test(inside),
      isBeforeWord: /^[^\S\n]*[\p{L}\p{N}]/u.test(behind),
      isCut: kind !== 'code' && (this.#isMasked(place.start) || this.#isMasked(place.end)),
    }
  }

  /** Whether a literal begins before an offset and ends behind it: of several the last does. */
  #isMasked(offset: number): boolean {
    const last = this.#reading.masks[countUpTo(this.#masks, offset - 1) - 1]
    return last !== undefined && last.place.end > offset
  }
}

/** Whether a letter may touch what is marked up, on that side, as the locale writes. */
export function mayTouch(locale: string, side: 'before' | 'after'): boolean {
  return isUnspaced(locale) || languageOf(locale).affixes === side
}

/** The first unit of the prose that stands at the offset or behind it; else the end. */
function firstAt(offsets: readonly number[], offset: number): number {
  return Math.min(countUpTo(offsets, offset - 1), offsets.length - 1)
}

/** How many of ascending numbers are not greater than another. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [lower, high] = [0, numbers.length]
  while (lower < high) {
    const middle = (lower + high) >> 1
    if (numbers[middle]! <= most) lower = middle + 1
    else high = middle
  }
  return lower
}
