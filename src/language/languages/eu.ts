import type { Language } from '../language.ts'

/** Basque. */
export const eu: Language = {
  tag: 'eu',
  affixes: 'after',
}
