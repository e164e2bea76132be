import type { Language } from '../language.ts'

/** Georgian. */
export const ka: Language = {
  tag: 'ka',
  affixes: 'after',
}
