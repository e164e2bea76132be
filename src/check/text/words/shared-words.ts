import { Intervals } from '../../../text/intervals.ts'
import type { Range } from '../../../model/place.ts'
import type { Span } from '../../../model/article.ts'
import type { MaskedText } from '../masked-text.ts'
import { Quotes } from '../../../language/quotation.ts'
import { WordSequences } from '../../../text/word-sequences.ts'

/** Words that a source and its translation share; computed when they are first asked for. */
export class SharedWords {
  readonly #source: string
  readonly #target: MaskedText
  #sequences: WordSequences | null = null
  #quotes: Quotes | null = null
  #marked: Intervals<Span> | null = null

  constructor(source: string, target: MaskedText) {
    this.#source = source
    this.#target = target
  }

  /**
   * The longest stretches of at least so many whole words of a text that the source has as they
   * stand, from left to right; `at` is where it has them first.
   */
  runs(text: string, least: number): { start: number; length: number; at: number }[] {
    this.#sequences ??= new WordSequences(this.#source)
    return this.#sequences.in(text, least)
  }

  /** Whether a range is in quotes or mark-up: a label or a title, rightly in its own language. */
  isQuoted({ from, to }: Range): boolean {
    const { prose, offsets, segment } = this.#target
    this.#quotes ??= new Quotes(prose)
    if (this.#quotes.isOpen(from)) return true
    this.#marked ??= new Intervals(
      segment.spans.filter(({ kind }) => ['strong', 'emphasis', 'link'].includes(kind)),
      ({ place }) => place,
    )
    return this.#marked.isAround({ start: offsets[from]!, end: offsets[to - 1]! + 1 })
  }
}
