import type { Language } from '../language.ts'

/** Slovak. */
export const sk: Language = {
  tag: 'sk',
  rangeWords: { to: ['do', 'až', 'po'], between: ['medzi'] },
  length: { characters: 103, isMeasured: false },
  inflection: 'declines',
  resembles: ['cs'],
}
