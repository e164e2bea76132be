/** Where quotation marks stand in a text, to be asked whether one is open. */
export class Quotes {
  readonly #straight: number[] = []
  readonly #opening: number[] = []
  /** `“` and `„` alone. */
  readonly #openingCurly: number[] = []
  /** A `”` or `“` closes only behind a mark that opens. */
  readonly #closing: number[] = []
  readonly #closingCurly: number[] = []

  constructor(text: string) {
    let last = ''
    for (const { 0: mark, index } of text.matchAll(/["“”„«»「」『』]/g)) {
      if (mark === '"') this.#straight.push(index)
      if (/[“„«「『]/.test(mark)) this.#opening.push(index)
      if (/[“„]/.test(mark)) this.#openingCurly.push(index)
      if (mark === '”') this.#closingCurly.push(index)
      const isClosing = /[”“]/.test(mark) && /[“„]/.test(last)
      if (isClosing || /[»」』]/.test(mark)) this.#closing.push(index)
      if (/[“”„]/.test(mark)) last = mark
    }
  }

  /** Whether a quotation that began before a place has not ended there. */
  isOpen(place: number): boolean {
    const [straight, opened, closed] = [this.#straight, this.#opening, this.#closing].map(
      (places) => countBefore(places, place),
    ) as [number, number, number]
    if (straight % 2 === 1 || opened > closed) return true
    return (
      countBefore(this.#closingCurly, place) % 2 === 1 &&
      countBefore(this.#openingCurly, place) === 0
    )
  }
}

function countBefore(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
