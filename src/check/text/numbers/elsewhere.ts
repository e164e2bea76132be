import { contained } from '../../../text/occurrences.ts'
import { monthsIn } from '../../../language/months.ts'
import type { NumberToken } from './number-token.ts'
import { saysNumber } from '../../../language/number-words.ts'
import type { Reading } from '../masked-text.ts'

/** Where else than in its figures a text may say a number: in words, as a month, in a literal. */
export class Elsewhere {
  readonly #reading: Reading
  readonly #said = new Map<number, boolean>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Those of the numbers that are not said there. */
  without(numbers: readonly NumberToken[]): NumberToken[] {
    const left = numbers.filter(({ whole }) => whole === null || !this.says(whole))
    const isMasked = this.#masked(left)
    return left.filter((one) => !isMasked(one))
  }

  /** Whether it says a small whole number in words, or as a month's name. */
  says(whole: number): boolean {
    if (whole > 12) return false
    let said = this.#said.get(whole)
    if (said === undefined) this.#said.set(whole, (said = this.#look(whole)))
    return said
  }

  #look(whole: number): boolean {
    const { prose, article } = this.#reading
    const text = prose.toLowerCase()
    return saysNumber(text, whole, article.locale) || monthsIn(text, article.locale).has(whole)
  }

  /** Whether it is part of a literal: what became of that is `text/literals`' to say. */
  #masked(numbers: readonly NumberToken[]): (one: NumberToken) => boolean {
    const { masks } = this.#reading
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

/** Stands between texts that are read as one, and in none of them. */
const apart = '\0'

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
