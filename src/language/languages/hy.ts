import type { Language } from '../language.ts'

/** Armenian. */
export const hy: Language = {
  tag: 'hy',
  punctuation: { '.': '։' },
  affixes: 'after',
}
