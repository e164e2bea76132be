import type { Language } from '../language.ts'

/** Thai. */
export const th: Language = {
  tag: 'th',
  rangeWords: { to: ['ถึง'] },
  endsSentencesWithStop: false,
  length: { characters: 95, isMeasured: false },
}
