import type { Language } from '../language.ts'

/** Hindi. */
export const hi: Language = {
  tag: 'hi',
  rangeWords: { to: ['से', 'तक'] },
  punctuation: { '.': '।' },
  length: { characters: 103, isMeasured: false },
  resembles: ['mr'],
}
