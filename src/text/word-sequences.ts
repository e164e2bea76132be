/** A word, with what stands before it, and where it stands. */
interface Token {
  /** The word, and the whole of what stands between it and the one before. */
  word: string
  before: string
  from: number
  to: number
}

const pattern = /[\p{L}\p{M}’'-]+/gu

/**
 * All sequences of words of a text, as the states of an automaton (Blumer and others), so that the
 * longest that begins anywhere in another text is found in as many steps as it has words.
 */
export class WordSequences {
  readonly #tokens: readonly Token[]
  /** Whether sequences of the least length are known to be there at all: mostly none is. */
  #starts: { least: number; known: ReadonlySet<string> } | null = null
  #states: State[] | null = null

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  /** The longest sequences of at least so many words that both texts have, from left to right. */
  in(text: string, least: number): { start: number; length: number; at: number }[] {
    const own = tokensOf(text)
    if (this.#starts?.least !== least)
      this.#starts = { least, known: new Set(windows(this.#tokens, least)) }
    const found: { start: number; length: number; at: number }[] = []
    const begins = windows(own, least)
    for (let first = 0; first < begins.length; first++) {
      if (!this.#starts.known.has(begins[first]!)) continue
      const { count, last } = this.#longest(own, first)
      const start = own[first]!.from
      const length = own[first + count - 1]!.to - start
      found.push({ start, length, at: this.#tokens[last]!.to - length })
      first += count - 1
    }
    return found
  }

  /** How many words from one on stand in the text as they do here, and where they end there first. */
  #longest(own: readonly Token[], first: number): { count: number; last: number } {
    this.#states ??= automaton(this.#tokens)
    let state = this.#states[0]!
    let count = 0
    for (let index = first; index < own.length; index++) {
      const { word, before } = own[index]!
      const between = count === 0 ? state : this.#next(state, `,${before}`)
      const next = between && this.#next(between, `.${word}`)
      if (!next) break
      state = next
      count++
    }
    return { count, last: state.last }
  }

  #next(state: State, symbol: string): State | null {
    const next = state.next.get(symbol)
    return next === undefined ? null : this.#states![next]!
  }
}

function tokensOf(text: string): Token[] {
  let end = 0
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => {
    const token = { word, before: text.slice(end, index), from: index, to: index + word.length }
    end = token.to
    return token
  })
}

/** What every so many words in a row say. */
function windows(tokens: readonly Token[], size: number): string[] {
  return tokens.slice(0, Math.max(0, tokens.length - size + 1)).map((_, first) =>
    tokens
      .slice(first, first + size)
      .map(({ word, before }, index) => (index === 0 ? word : before + word))
      .join(''),
  )
}

interface State {
  next: Map<string, number>
  link: number
  length: number
  /** The token at which what it stands for ends first. */
  last: number
}

/** The suffix automaton of words and of what stands between them. */
function automaton(tokens: readonly Token[]): State[] {
  const states: State[] = [{ next: new Map(), link: -1, length: 0, last: -1 }]
  let whole = 0
  tokens.forEach(({ word, before }, index) => {
    if (index > 0) add(`,${before}`, index - 1)
    add(`.${word}`, index)
  })
  return states

  function add(symbol: string, last: number): void {
    const length = states[whole]!.length + 1
    const added = states.push({ next: new Map(), link: 0, length, last }) - 1
    let from = whole
    whole = added
    for (; from >= 0 && !states[from]!.next.has(symbol); from = states[from]!.link)
      states[from]!.next.set(symbol, added)
    if (from < 0) return
    const there = states[from]!.next.get(symbol)!
    if (states[there]!.length === states[from]!.length + 1) {
      states[added]!.link = there
      return
    }
    const { next, link, last: first } = states[there]!
    const copy =
      states.push({ next: new Map(next), link, length: states[from]!.length + 1, last: first }) - 1
    for (; from >= 0 && states[from]!.next.get(symbol) === there; from = states[from]!.link)
      states[from]!.next.set(symbol, copy)
    states[there]!.link = copy
    states[added]!.link = copy
  }
}
