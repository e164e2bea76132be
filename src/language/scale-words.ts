import type { Scale } from './language.ts'
import { languages } from './languages.ts'
import { wordPattern } from './word-pattern.ts'

/**
 * What the word right after a number multiplies it by (`80 million`), in any language; 1 where it
 * is no such word.
 */
export function scaleOf(after: string): number {
  const word = after.replace(/^[\s\u00A0\u202F]/, '')
  return scales.find(({ pattern }) => pattern.test(word))?.scale ?? 1
}

const scales = ([1e3, 1e4, 1e6, 1e8, 1e9] as const).map((scale) => ({
  scale,
  pattern: patternOf(scale),
}))

function patternOf(scale: Scale): RegExp {
  const words = wordPattern(languages.flatMap(({ scaleWords }) => scaleWords?.[scale] ?? []))
  // Words for a thousand are short, and begin others: `mil` begins `million`.
  const end = scale === 1e3 ? String.raw`(?!\p{L}{4})` : ''
  return new RegExp(`^(?:${words})${end}`, 'iu')
}
