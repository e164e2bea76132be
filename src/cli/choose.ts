import { nearest, UserError } from '../index.ts'

/**
 * The word, if it is known. `what` names its kind in the error, `wayOut` what to do instead.
 * @throws UserError that proposes the nearest known word, else `wayOut`.
 */
export function choose<Word extends string>(
  what: string,
  word: string,
  known: readonly Word[],
  wayOut = `use ${oneOf(known)}`,
): Word {
  const match = known.find((candidate) => candidate === word)
  if (match !== undefined) return match
  const alike = nearest(word, known)
  const advice = alike === null ? wayOut : `did you mean \`${alike}\`?`
  throw new UserError(`Unknown ${what} \`${word}\`; ${advice}`)
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
