import type { ResolveIndex } from '../../model/catalog.ts'
import { plain } from '../../text/plain-text.ts'

/** A text of fewer words says too little; no message has more. */
const [fewestWords, mostWords] = [4, 1000]

/** The least score at which texts of so many words are alike: one word more changes a short one. */
const leastScore = (count: number): number => (count < 6 ? 2 : count < 9 ? 0.95 : 0.8)

/** How much lower the score of every other code must be. */
const margin = 0.2

/** The margin of a text that is a whole passage to the letter: messages of a service are alike. */
const exactMargin = 0.02

/**
 * The code whose published message a text is, or whole sentences of it, with words missing or not.
 * Null unless it is well alike and clearly unlike the messages of every other code.
 *
 * @param messages By locale: codes and their messages.
 */
export function mostAlike(text: string, messages: ResolveIndex['messages']): string | null {
  const queryWords = wordsOf(text)
  if (queryWords.length < fewestWords || queryWords.length > mostWords) return null
  /** By code, the best score of a passage of its messages; `alike` has those that could be meant. */
  const scores = new Map<string, number>()
  const alike = new Map<string, number>()
  for (const localeMessages of Object.values(messages)) {
    const weightOf = wordWeights(localeMessages)
    for (const [code, message] of localeMessages) {
      for (const passage of passages(message)) {
        const { score, share } = likeness(queryWords, passage, weightOf)
        raise(scores, code, score)
        const count = Math.min(queryWords.length, passage.length)
        const isAlike = share >= 0.5 && score >= leastScore(count)
        if (isAlike || (share === 1 && score === 1)) raise(alike, code, score)
      }
    }
  }
  const [best] = [...alike].sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  const [code, score] = best
  const others = [...scores].map(([other, otherScore]) => (other === code ? 0 : otherScore))
  const rival = Math.max(0, ...others)
  return score - rival >= (score === 1 ? exactMargin : margin) ? code : null
}

function raise(scores: Map<string, number>, code: string, score: number): void {
  scores.set(code, Math.max(score, scores.get(code) ?? 0))
}

/** The words of every run of sentences: people copy one, some, or all. */
function passages(message: string): string[][] {
  const sentences = message.split(/(?<=[.!?؟।])\s+|(?<=[。！？])|\n+/).map(wordsOf)
  return sentences.flatMap((_, first) =>
    sentences.slice(first).map((_, count) => sentences.slice(first, first + count + 1).flat()),
  )
}

/** Words in lower case; in scripts that write no spaces, characters. */
function wordsOf(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu,
      ) ?? []
  )
}

/** The weight of a word, 0 to 1: the more codes use it, the less it tells; 1 where none does. */
function wordWeights(messages: readonly [code: string, text: string][]): (word: string) => number {
  const codesByWord = new Map<string, Set<string>>()
  for (const [code, message] of messages) {
    for (const word of wordsOf(message)) {
      const codes = codesByWord.get(word)
      if (codes === undefined) codesByWord.set(word, new Set([code]))
      else codes.add(code)
    }
  }
  return (word) => 1 / (codesByWord.get(word)?.size ?? 1)
}

/**
 * How alike a query and a passage are, by their longest common subsequence of words.
 *
 * `score`, 0 to 1: twice the weight of the words that both have in one order, over that of the
 * query and the stretch of the passage from the first to the last of them. `share`: how much of
 * the passage that stretch is, in words.
 */
function likeness(
  query: readonly string[],
  passage: readonly string[],
  weightOf: (word: string) => number,
): { score: number; share: number } {
  /** `rows[i][j]`: the weight that the first i words of the query and j of the passage share. */
  const rows = [new Float64Array(passage.length + 1)]
  for (const word of query) {
    const above = rows.at(-1)!
    const row = new Float64Array(passage.length + 1)
    passage.forEach((other, index) => {
      const both = word === other ? above[index]! + weightOf(word) : 0
      row[index + 1] = Math.max(above[index + 1]!, row[index]!, both)
    })
    rows.push(row)
  }
  let [i, j, last, first] = [query.length, passage.length, 0, 0]
  while (i > 0 && j > 0) {
    if (rows[i]![j] === rows[i - 1]![j]) i--
    else if (rows[i]![j] === rows[i]![j - 1]) j--
    else {
      last ||= j
      first = --j
      i--
    }
  }
  const stretch = passage.slice(first, last)
  const weightOfAll = (words: readonly string[]): number =>
    words.reduce((total, word) => total + weightOf(word), 0)
  const all = weightOfAll(query) + weightOfAll(stretch)
  const score = all === 0 ? 0 : (2 * rows.at(-1)!.at(-1)!) / all
  return { score: score > 0.9999 ? 1 : score, share: stretch.length / passage.length }
}
