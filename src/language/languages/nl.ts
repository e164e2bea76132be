import type { Language } from '../language.ts'

/** Dutch. */
export const nl: Language = {
  tag: 'nl',
  numberWords: {
    0: ['nul'],
    1: ['een', 'één', 'eerste'],
    2: ['twee', 'tweede', 'beide'],
    3: ['drie', 'derde'],
    4: ['vier'],
    5: ['vijf'],
    6: ['zes'],
    7: ['zeven'],
    8: ['acht'],
    9: ['negen'],
    10: ['tien'],
    11: ['elf'],
    12: ['twaalf'],
  },
  rangeWords: { to: ['tot', 't/m'], between: ['tussen'] },
  length: { characters: 111, isMeasured: false },
  compoundLinks: ['', 's', 'e', 'en'],
}
