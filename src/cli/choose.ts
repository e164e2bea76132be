import { nearest, UserError } from '../index.ts'

/** The word, if it is known. Throws a UserError that asks after the nearest one, or says the way out. */
export function choose<Word extends string>(
  what: string,
  word: string,
  known: readonly Word[],
  wayOut = `use ${oneOf(known)}`,
): Word {
  const found = known.find((one) => one === word)
  if (found !== undefined) return found
  const meant = nearest(word, known)
  const advice = meant === null ? wayOut : `did you mean \`${meant}\`?`
  throw new UserError(`Unknown ${what} \`${word}\`; ${advice}`)
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
