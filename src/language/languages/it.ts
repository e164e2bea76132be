import type { Language } from '../language.ts'

/** Italian. */
export const it: Language = {
  tag: 'it',
  numberWords: {
    0: ['zero'],
    1: ['un', 'uno', 'una', "un'", 'prim'],
    2: ['due', 'second', 'entramb'],
    3: ['tre', 'terz'],
    4: ['quattro', 'quart'],
    5: ['cinque', 'quint'],
    6: ['sei', 'sest'],
    7: ['sette', 'settim'],
    8: ['otto', 'ottav'],
    9: ['nove', 'non'],
    10: ['dieci', 'decim'],
    11: ['undici'],
    12: ['dodici'],
  },
  ambiguousNumberWords: ['sei', 'non', 'second', 'prim', 'quart', 'sest', 'tre'],
  scaleWords: { 1e3: ['mille', 'mila'], 1e6: ['milion', 'mln'], 1e9: ['miliard', 'mld'] },
  hourMarks: ['h'],
  rangeWords: {
    to: ['ad', 'fino a', 'fino ad'],
    toOrAnd: ['a', 'al'],
    from: ['da', 'dal'],
    between: ['tra', 'fra'],
  },
  length: { characters: 119, isMeasured: true },
}
