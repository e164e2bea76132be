import type { Language } from '../language.ts'

/** Azerbaijani. */
export const az: Language = {
  tag: 'az',
  affixes: 'after',
  inflection: 'mutates',
}
