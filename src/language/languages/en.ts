import type { Language } from '../language.ts'

/** English. */
export const en: Language = {
  tag: 'en',
  numberWords: {
    0: ['zero'],
    1: ['one', 'first', 'once', 'single', 'a', 'an'],
    2: ['two', 'second', 'twice', 'both'],
    3: ['three', 'third'],
    4: ['four'],
    5: ['five', 'fifth'],
    6: ['six'],
    7: ['seven'],
    8: ['eight'],
    9: ['nine', 'ninth'],
    10: ['ten'],
    11: ['eleven'],
    12: ['twelve', 'twelfth'],
  },
  ambiguousNumberWords: ['second', 'a', 'an', 'first', 'once', 'single', 'both'],
  scaleWords: { 1e3: ['thousand'], 1e6: ['million'], 1e9: ['billion'] },
  versionWords: ['version', 'versions', 'release', 'ver', 'v'],
  rangeWords: { to: ['through', 'thru', 'to', 'till', 'until', 'up to'], between: ['between'] },
  length: { characters: 100, isMeasured: true },
}
