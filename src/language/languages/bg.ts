import type { Language } from '../language.ts'

/** Bulgarian. */
export const bg: Language = {
  tag: 'bg',
  hourMarks: ['ч.', 'ч'],
  rangeWords: { to: ['до'], between: ['между'] },
  length: { characters: 112, isMeasured: false },
  inflection: 'declines',
}
