import type { Language } from '../language.ts'

/** Latvian. */
export const lv: Language = {
  tag: 'lv',
  length: { characters: 105, isMeasured: false },
  inflection: 'declines',
}
