import { plain } from './resolve-text.ts'
import type { ResolveIndex } from './resolve.ts'

/** The code whose published message is well alike, if no other code's is nearly as much. */
export function mostAlike(text: string, { messages }: ResolveIndex): string | null {
  const asked = words(text)
  if (asked.length < 5) return null
  const best = new Map<string, number>()
  for (const list of Object.values(messages)) {
    const told = list.map(([code, message]) => ({ code, words: words(message) }))
    const weigh = weights(told)
    for (const one of told) {
      const score = likeness(asked, one.words, weigh)
      best.set(one.code, Math.max(score, best.get(one.code) ?? 0))
    }
  }
  const [first, second] = [...best].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 0.8) return null
  return first[1] - (second?.[1] ?? 0) < 0.2 ? null : first[0]
}

/** Words in small letters; where no spaces are written, characters. */
function words(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu,
      ) ?? []
  )
}

/** A word weighs less the more codes use it; one that none uses weighs 1. */
function weights(told: { code: string; words: string[] }[]): (word: string) => number {
  const users = new Map<string, Set<string>>()
  for (const { code, words } of told) {
    for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(code))
  }
  return (word) => 1 / (users.get(word)?.size ?? 1)
}

/**
 * 0 to 1: what both say in one order against all of what is asked and the stretch of the message
 * that holds it, so that words missing at either end cost nothing. 0 for a small part of it.
 */
function likeness(asked: string[], told: string[], weigh: (word: string) => number): number {
  const sum = (list: string[]) => list.reduce((total, word) => total + weigh(word), 0)
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
  const stretch = told.slice(first, last)
  if (stretch.length < 5 || stretch.length * 5 < told.length) return 0
  return (2 * rows.at(-1)!.at(-1)!) / (sum(asked) + sum(stretch))
}
