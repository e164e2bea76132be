import type { Language } from '../language.ts'

/** German. */
export const de: Language = {
  tag: 'de',
  numberWords: {
    0: ['null'],
    1: ['ein', 'eins', 'erst', 'einmal'],
    2: ['zwei', 'beide', 'doppel'],
    3: ['drei', 'dritt'],
    4: ['vier'],
    5: ['fünf'],
    6: ['sechs'],
    7: ['sieben', 'siebt'],
    8: ['acht'],
    9: ['neun'],
    10: ['zehn'],
    11: ['elf'],
    12: ['zwölf'],
  },
  scaleWords: { 1e3: ['tausend'], 1e6: ['million', 'mio'], 1e9: ['milliard', 'mld'] },
  hourMarks: ['Uhr'],
  versionWords: ['version', 'versionen'],
  rangeWords: { to: ['bis', 'bis zu'], between: ['zwischen'] },
  length: { characters: 117, isMeasured: false },
  compoundLinks: ['', 's', 'es', 'n', 'en', 'er', 'e'],
}
