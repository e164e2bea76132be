import type { Language } from '../language.ts'

/** Mongolian. */
export const mn: Language = {
  tag: 'mn',
  affixes: 'after',
}
