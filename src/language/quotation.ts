/** Where quotation marks of any language stand in a text, to be asked whether one is open. */
export class Quotes {
  readonly #straight: number[] = []
  readonly #opening: number[] = []
  /** `“` and `„` alone. */
  readonly #openingCurly: number[] = []
  /** A `”` or `“` only where the last curly mark before it opens. */
  readonly #closing: number[] = []
  readonly #closingCurly: number[] = []

  constructor(text: string) {
    let lastCurly = ''
    for (const { 0: mark, index } of text.matchAll(/["“”„«»「」『』]/g)) {
      if (mark === '"') this.#straight.push(index)
      if (/[“„«「『]/.test(mark)) this.#opening.push(index)
      if (/[“„]/.test(mark)) this.#openingCurly.push(index)
      if (mark === '”') this.#closingCurly.push(index)
      const closesCurly = /[”“]/.test(mark) && /[“„]/.test(lastCurly)
      if (closesCurly || /[»」』]/.test(mark)) this.#closing.push(index)
      if (/[“”„]/.test(mark)) lastCurly = mark
    }
  }

  /** Whether a quotation that began before an offset has not ended there. */
  isOpen(offset: number): boolean {
    if (countBefore(this.#straight, offset) % 2 === 1) return true
    if (countBefore(this.#opening, offset) > countBefore(this.#closing, offset)) return true
    // Swedish and Finnish open with `”` too.
    return (
      countBefore(this.#closingCurly, offset) % 2 === 1 &&
      countBefore(this.#openingCurly, offset) === 0
    )
  }
}

/** How many of ascending offsets are before another. */
function countBefore(offsets: readonly number[], offset: number): number {
  let [lower, high] = [0, offsets.length]
  while (lower < high) {
    const middle = (lower + high) >> 1
    if (offsets[middle]! < offset) lower = middle + 1
    else high = middle
  }
  return lower
}
