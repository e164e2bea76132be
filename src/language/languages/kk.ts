import type { Language } from '../language.ts'

/** Kazakh. */
export const kk: Language = {
  tag: 'kk',
  affixes: 'after',
}
