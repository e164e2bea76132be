/** Looking for many texts in one: it is read once, however many are sought (Aho and Corasick). */

/**
 * Where each of the sought texts stands, in order, overlapping places included. What stands
 * nowhere, and an empty text, has no entry.
 */
export function occurrences(text: string, sought: Iterable<string>): Map<string, number[]> {
  return new Sought(sought).places(text)
}

/** Those of the sought texts that stand in the text; an empty one always does. */
export function contained(text: string, sought: Iterable<string>): Set<string> {
  return new Sought(sought).within(text)
}

/** Texts that are looked for in one text after the other. */
export class Sought {
  readonly #parts: readonly string[]
  readonly #isEmptySought: boolean
  /** Null where so few are sought that one by one is sooner. */
  readonly #trie: Trie | null

  constructor(sought: Iterable<string>) {
    const all = new Set(sought)
    this.#isEmptySought = all.delete('')
    this.#parts = [...all]
    this.#trie = this.#parts.length <= few ? null : new Trie(this.#parts)
  }

  /** As `occurrences`. */
  places(text: string): Map<string, number[]> {
    const found = new Map<string, number[]>()
    const add = (part: string, at: number): void => {
      const places = found.get(part)
      if (places === undefined) found.set(part, [at])
      else places.push(at)
    }
    const trie = this.#trie
    if (trie === null) {
      for (const part of this.#parts)
        for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) add(part, at)
      return found
    }
    trie.walk(text, (node, at) => {
      for (let end = trie.ends(node); end > 0; end = trie.ends(trie.shorter(end))) {
        const part = trie.part(end)
        add(part, at + 1 - part.length)
      }
    })
    return found
  }

  /** As `contained`. */
  within(text: string): Set<string> {
    const found = new Set<string>(this.#isEmptySought ? [''] : [])
    const trie = this.#trie
    if (trie === null) {
      for (const part of this.#parts) if (text.includes(part)) found.add(part)
      return found
    }
    trie.walk(text, (node) => {
      // Where the longest was found before, so was what ends with it.
      for (let end = trie.ends(node); end > 0; end = trie.ends(trie.shorter(end))) {
        if (found.has(trie.part(end))) break
        found.add(trie.part(end))
      }
    })
    return found
  }
}

const few = 8

/** The beginnings of all parts as a tree; from each a way to the longest other that it ends with. */
class Trie {
  readonly #children: Map<number, number>[] = [new Map()]
  readonly #parts: (string | null)[] = [null]
  /** By node: the longest beginning of a part that it ends with. */
  readonly #shorter: number[] = [0]
  /** By node: itself where it is a whole part, else the longest whole part that it ends with. */
  readonly #ends: number[] = [0]

  constructor(parts: readonly string[]) {
    for (const part of parts) {
      let node = 0
      for (let index = 0; index < part.length; index++)
        node = this.#grow(node, part.charCodeAt(index))
      this.#parts[node] = part
    }
    const queue = [0]
    for (const node of queue)
      for (const [unit, child] of this.#children[node]!) {
        queue.push(child)
        const shorter = node === 0 ? 0 : this.#next(this.#shorter[node]!, unit)
        this.#shorter[child] = shorter
        this.#ends[child] = this.#parts[child] === null ? this.#ends[shorter]! : child
      }
  }

  /** Tells of each unit of a text where the tree stands behind it. */
  walk(text: string, tell: (node: number, at: number) => void): void {
    let node = 0
    for (let at = 0; at < text.length; at++) {
      node = this.#next(node, text.charCodeAt(at))
      if (this.#ends[node]! > 0) tell(node, at)
    }
  }

  ends(node: number): number {
    return this.#ends[node]!
  }

  shorter(node: number): number {
    return this.#shorter[node]!
  }

  part(node: number): string {
    return this.#parts[node]!
  }

  #grow(node: number, unit: number): number {
    const children = this.#children[node]!
    const there = children.get(unit)
    if (there !== undefined) return there
    const child = this.#children.push(new Map()) - 1
    this.#parts.push(null)
    this.#shorter.push(0)
    this.#ends.push(0)
    children.set(unit, child)
    return child
  }

  #next(from: number, unit: number): number {
    for (let node = from; ; node = this.#shorter[node]!) {
      const child = this.#children[node]!.get(unit)
      if (child !== undefined) return child
      if (node === 0) return 0
    }
  }
}
