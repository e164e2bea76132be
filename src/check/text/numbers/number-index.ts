import type { NumberToken } from './number-token.ts'

/** Whether two numbers share a reading, and so may be the same number. */
export function sharesReading(a: NumberToken, b: NumberToken): boolean {
  return a.readings.some((reading) => b.readings.includes(reading)) || isRunOn(a, b)
}

/** Whether the number counts to the letter: a code, a name with figures. */
export function isCode({ text }: NumberToken): boolean {
  return /^[^\d-]/.test(text)
}

/** `LNK1120tarafından`: a code that a word touches, its space lost, is still the same code. */
function isRunOn(a: NumberToken, b: NumberToken): boolean {
  if (!isCode(a) || !isCode(b)) return false
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  return withoutWords(long).includes(short)
}

/** The most letters that a word which ran on into a code may have. */
const longest = 40

/** What is left of a code without a word of two letters or more at either of its ends. */
function withoutWords(code: string): string[] {
  const letters = [...code]
  const isLetter = (index: number): boolean => /^\p{L}$/u.test(letters[index] ?? '')
  let [before, after] = [0, 0]
  while (before < longest && isLetter(before)) before++
  while (after < longest && isLetter(letters.length - 1 - after)) after++
  const parts: string[] = []
  for (let from = 0; from <= before; from++)
    for (let less = 0; less <= after && from + less <= longest; less++)
      if (from + less >= 2) parts.push(letters.slice(from, letters.length - less).join(''))
  return parts
}

/**
 * An index of a text's numbers by reading: finds the same number as another text's in linear time.
 */
export class NumberIndex<T> {
  readonly #items: readonly T[]
  readonly #tokenOf: (item: T) => NumberToken
  readonly #byReading: Queues
  /** Codes by their text, and by what they may be without a word; made when first asked for. */
  #codes: { byText: Queues; byPart: Queues } | null = null

  constructor(items: readonly T[], tokenOf: (item: T) => NumberToken) {
    this.#items = items
    this.#tokenOf = tokenOf
    this.#byReading = new Queues()
    items.forEach((item, index) => {
      for (const reading of new Set(tokenOf(item).readings)) this.#byReading.add(reading, index)
    })
  }

  /** Whether one of them shares a reading with the token. */
  has(token: NumberToken): boolean {
    return this.first(token, () => true) !== undefined
  }

  /** The first that is the same and free. What is not free once must never become free again. */
  first(token: NumberToken, isFree: (item: T) => boolean): T | undefined {
    const free = (index: number): boolean => isFree(this.#items[index]!)
    let first = Infinity
    for (const reading of token.readings)
      first = Math.min(first, this.#byReading.first(reading, free))
    if (isCode(token)) {
      const { byText, byPart } = (this.#codes ??= this.#readCodes())
      for (const part of withoutWords(token.text)) first = Math.min(first, byText.first(part, free))
      first = Math.min(first, byPart.first(token.text, free))
    }
    return this.#items[first]
  }

  #readCodes(): { byText: Queues; byPart: Queues } {
    const [byText, byPart] = [new Queues(), new Queues()]
    this.#items.forEach((item, index) => {
      const token = this.#tokenOf(item)
      if (!isCode(token)) return
      byText.add(token.text, index)
      for (const part of withoutWords(token.text)) byPart.add(part, index)
    })
    return { byText, byPart }
  }
}

/** A queue of indices for each key; those at its front are dropped once they are not free. */
class Queues {
  readonly #queues = new Map<string, { indices: number[]; next: number }>()

  add(key: string, index: number): void {
    const queue = this.#queues.get(key)
    if (queue === undefined) this.#queues.set(key, { indices: [index], next: 0 })
    else queue.indices.push(index)
  }

  /** The first that is free; Infinity where there is none. */
  first(key: string, isFree: (index: number) => boolean): number {
    const queue = this.#queues.get(key)
    if (queue === undefined) return Infinity
    while (queue.next < queue.indices.length && !isFree(queue.indices[queue.next]!)) queue.next++
    return queue.indices[queue.next] ?? Infinity
  }
}
