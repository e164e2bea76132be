import type { Language } from '../language.ts'

/** Danish. */
export const da: Language = {
  tag: 'da',
  numberWords: {
    0: ['nul'],
    1: ['en', 'et', 'ét', 'én', 'første'],
    2: ['to', 'anden', 'andet', 'begge'],
    3: ['tre', 'tredje'],
    4: ['fire', 'fjerde'],
    5: ['fem'],
    6: ['seks', 'sjette'],
    7: ['syv'],
    8: ['otte'],
    9: ['ni'],
    10: ['ti'],
    11: ['elleve'],
    12: ['tolv'],
  },
  versionWords: ['version'],
  rangeWords: { to: ['til'], between: ['mellem'] },
  length: { characters: 104, isMeasured: false },
  compoundLinks: ['', 's'],
  resembles: ['nb'],
}
