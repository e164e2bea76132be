import type { Language } from '../language.ts'

/** Croatian. */
export const hr: Language = {
  tag: 'hr',
  length: { characters: 104, isMeasured: false },
  inflection: 'declines',
  resembles: ['sr', 'bs', 'sl'],
}
