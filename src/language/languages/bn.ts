import type { Language } from '../language.ts'

/** Bangla. */
export const bn: Language = {
  tag: 'bn',
  punctuation: { '.': '।' },
  length: { characters: 105, isMeasured: false },
}
