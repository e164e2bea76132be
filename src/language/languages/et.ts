import type { Language } from '../language.ts'

/** Estonian. */
export const et: Language = {
  tag: 'et',
  length: { characters: 102, isMeasured: false },
  affixes: 'after',
  inflection: 'declines',
  compoundLinks: ['', 's'],
}
