import { plain } from '../../text/plain-text.ts'
import type { ResolveIndex } from '../../model/catalog.ts'

/** How alike is well alike; of few words a word more or less changes the meaning. */
const enough = (count: number) => (count < 6 ? 2 : count < 9 ? 0.95 : 0.8)
/** How much less alike every other code's message must be. */
const margin = 0.2
/** Of fewer words nothing can be said, and no message has more. */
const [fewest, most] = [4, 1000]
/** A whole sentence to the letter may be as like another as two messages of one service are. */
const exactMargin = 0.02

/**
 * The code whose published message a text is, or a sentence of it, words missing at its ends or
 * not; null unless it is well alike and clearly unlike any other code's.
 */
export function mostAlike(text: string, { messages }: ResolveIndex): string | null {
  const asked = wordsOf(text)
  if (asked.length < fewest || asked.length > most) return null
  /** How much of the text a code's messages hold; and whether it is most of a stretch of them. */
  const held = new Map<string, number>()
  const alike = new Map<string, number>()
  const raise = (map: Map<string, number>, code: string, score: number) =>
    map.set(code, Math.max(score, map.get(code) ?? 0))
  for (const list of Object.values(messages)) {
    const weigh = weights(list)
    for (const [code, message] of list) {
      for (const told of stretches(message)) {
        const { score, share } = likeness(asked, told, weigh)
        raise(held, code, score)
        const isAlike = share >= 0.5 && score >= enough(Math.min(asked.length, told.length))
        if (isAlike || (share === 1 && score === 1)) raise(alike, code, score)
      }
    }
  }
  const [best] = [...alike].sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  const [code, score] = best
  const rival = Math.max(0, ...[...held].map(([other, like]) => (other === code ? 0 : like)))
  return score - rival >= (score === 1 ? exactMargin : margin) ? code : null
}

/** The words of every run of sentences: people copy one, or some, or all. */
function stretches(message: string): string[][] {
  const sentences = message.split(/(?<=[.!?؟।])\s+|(?<=[。！？])|\n+/).map(wordsOf)
  return sentences.flatMap((_, from) =>
    sentences.slice(from).map((_, count) => sentences.slice(from, from + count + 1).flat()),
  )
}

/** Words in small letters; where no spaces are written, characters. */
function wordsOf(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu,
      ) ?? []
  )
}

/** A word weighs less the more codes use it; one that none uses weighs 1. */
function weights(list: readonly [string, string][]): (word: string) => number {
  const users = new Map<string, Set<string>>()
  for (const [code, message] of list) {
    for (const word of wordsOf(message)) {
      const codes = users.get(word)
      if (codes === undefined) users.set(word, new Set([code]))
      else codes.add(code)
    }
  }
  return (word) => 1 / (users.get(word)?.size ?? 1)
}

/**
 * `score`, 0 to 1: what both say in one order, against all of what is asked and the part of the
 * message from the first to the last of it. `share`: how much of the message that part is.
 */
function likeness(asked: string[], told: string[], weigh: (word: string) => number) {
  const rows = [new Float64Array(told.length + 1)]
  for (const word of asked) {
    const above = rows.at(-1)!
    const row = new Float64Array(told.length + 1)
    told.forEach((other, at) => {
      const both = word === other ? above[at]! + weigh(word) : 0
      row[at + 1] = Math.max(above[at + 1]!, row[at]!, both)
    })
    rows.push(row)
  }
  let [i, j, last, first] = [asked.length, told.length, 0, 0]
  while (i > 0 && j > 0) {
    if (rows[i]![j] === rows[i - 1]![j]) i--
    else if (rows[i]![j] === rows[i]![j - 1]) j--
    else {
      last ||= j
      first = --j
      i--
    }
  }
  const part = told.slice(first, last)
  const sum = (list: string[]) => list.reduce((total, word) => total + weigh(word), 0)
  const all = sum(asked) + sum(part)
  const score = all === 0 ? 0 : (2 * rows.at(-1)!.at(-1)!) / all
  return { score: score > 0.9999 ? 1 : score, share: part.length / told.length }
}
