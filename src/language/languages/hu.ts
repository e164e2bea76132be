import type { Language } from '../language.ts'

/** Hungarian. */
export const hu: Language = {
  tag: 'hu',
  numberWords: {
    0: ['nulla'],
    1: ['egy', 'első'],
    2: ['két', 'kettő', 'második', 'mindkét'],
    3: ['három', 'harmad'],
    4: ['négy', 'negyed'],
    5: ['öt', 'ötöd'],
    6: ['hat', 'hatod'],
    7: ['hét', 'hetedik'],
    8: ['nyolc'],
    9: ['kilenc'],
    10: ['tíz', 'tized'],
    11: ['tizenegy'],
    12: ['tizenkettő', 'tizenkét'],
  },
  rangeWords: { betweenAfter: ['közöt'] },
  length: { characters: 110, isMeasured: false },
  affixes: 'after',
  inflection: 'declines',
  compoundLinks: ['', 's'],
}
