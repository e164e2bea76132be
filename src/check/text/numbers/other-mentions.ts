import { contained } from '../../../text/occurrences.ts'
import { monthsIn } from '../../../language/months.ts'
import type { NumberToken } from './number-token.ts'
import { saysNumber } from '../../../language/number-words.ts'
import type { MaskedText } from '../masked-text.ts'

/** Where a text may mention a number other than in figures: in words, as a month, in a literal. */
export class OtherMentions {
  readonly #masked: MaskedText
  readonly #mentioned = new Map<number, boolean>()

  constructor(masked: MaskedText) {
    this.#masked = masked
  }

  /** Those of the numbers that the text does not mention so. */
  without(numbers: readonly NumberToken[]): NumberToken[] {
    const unmentioned = numbers.filter(({ whole }) => whole === null || !this.mentions(whole))
    const isMasked = this.#isMasked(unmentioned)
    return unmentioned.filter((token) => !isMasked(token))
  }

  /** Whether it mentions a whole number up to 12 in words, or as a month's name. */
  mentions(whole: number): boolean {
    if (whole > 12) return false
    let isMentioned = this.#mentioned.get(whole)
    if (isMentioned === undefined) this.#mentioned.set(whole, (isMentioned = this.#look(whole)))
    return isMentioned
  }

  #look(whole: number): boolean {
    const { prose, article } = this.#masked
    const text = prose.toLowerCase()
    return saysNumber(text, whole, article.locale) || monthsIn(text, article.locale).has(whole)
  }

  /** Tells numbers that are part of a literal: `text/literals` judges these. */
  #isMasked(numbers: readonly NumberToken[]): (token: NumberToken) => boolean {
    const { masks } = this.#masked
    if (numbers.length === 0 || masks.length === 0) return () => false
    const phones = masks.filter(({ kind }) => kind === 'phone')
    const texts = contained(
      masks.map(({ text }) => text.toLowerCase()).join(apart),
      numbers.map(({ text }) => text.toLowerCase()),
    )
    const figures = contained(
      phones.map(({ text }) => digitsOf(text)).join(apart),
      phones.length === 0 ? [] : numbers.map(({ text }) => digitsOf(text)),
    )
    return ({ text }) => texts.has(text.toLowerCase()) || figures.has(digitsOf(text))
  }
}

/** Separates texts that are searched as one; stands in none of them. */
const apart = '\0'

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
