import type { Question } from './questions.ts'

/** Which questions are related to a text. */
export interface RelatedOptions {
  /** How many there are at most. */
  most: number
  /** How alike they must at least be, 0 to 1. */
  least: number
}

/**
 * The questions most like a text, by the rare words they share. Asked of the source language, so
 * that a code has the same questions beside it in every language.
 */
export function related(
  text: string,
  questions: readonly (Question & { body: string })[],
  { most, least }: RelatedOptions = { most: 4, least: 0.12 },
): Question[] {
  const bags = questions.map(({ title, body }) => bag(`${title} ${title} ${body}`))
  const rarity = (word: string): number => {
    const holding = bags.filter((words) => words.has(word)).length
    return holding === 0 ? 0 : Math.log(1 + bags.length / holding)
  }
  const weigh = (words: Map<string, number>): Map<string, number> =>
    new Map([...words].map(([word, count]) => [word, Math.sqrt(count) * rarity(word)]))
  const weights = weigh(bag(text))
  return questions
    .map((question, index) => ({
      question,
      likeness: cosine(weights, weigh(bags[index]!)),
      index,
    }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    .slice(0, most)
    .map(({ question }) => question)
}

/** The stems of a text's words, counted. A word's first six letters are stem enough. */
function bag(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu)) {
    const stem = [...word].slice(0, 6).join('')
    words.set(stem, (words.get(stem) ?? 0) + 1)
  }
  return words
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0
  for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0)
  const size = (words: Map<string, number>): number =>
    Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return dot === 0 ? 0 : dot / (size(a) * size(b))
}
