import type { Language } from '../language.ts'

/** Turkish. */
export const tr: Language = {
  tag: 'tr',
  numberWords: {
    0: ['sıfır'],
    1: ['bir', 'tek', 'ilk', 'birinci'],
    2: ['iki', 'ikinci', 'ikisi', 'ikişer'],
    3: ['üç', 'üçüncü'],
    4: ['dört', 'dörd'],
    5: ['beş'],
    6: ['altı'],
    7: ['yedi'],
    8: ['sekiz'],
    9: ['dokuz'],
    10: ['on', 'onuncu'],
    11: ['on', 'bir'],
    12: ['on', 'iki'],
  },
  ambiguousNumberWords: ['on', 'altı', 'yedi', 'beş', 'tek', 'ilk'],
  scaleWords: { 1e3: ['bin'], 1e6: ['milyon'], 1e9: ['milyar'] },
  rangeWords: { betweenAfter: ['arası', 'arasi'] },
  length: { characters: 104, isMeasured: true },
  inflection: 'mutates',
}
