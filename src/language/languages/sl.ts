import type { Language } from '../language.ts'

/** Slovenian. */
export const sl: Language = {
  tag: 'sl',
  length: { characters: 104, isMeasured: false },
  inflection: 'declines',
  resembles: ['sr', 'hr', 'bs'],
}
