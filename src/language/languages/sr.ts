import type { Language } from '../language.ts'

/** Serbian. */
export const sr: Language = {
  tag: 'sr',
  length: { characters: 104, isMeasured: false },
  inflection: 'declines',
  resembles: ['hr', 'bs', 'sl'],
}
