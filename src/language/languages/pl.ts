import type { Language } from '../language.ts'

/** Polish. */
export const pl: Language = {
  tag: 'pl',
  numberWords: {
    0: ['zero'],
    1: ['jeden', 'jedna', 'jedno', 'jednego', 'jednej', 'jednym', 'pierwsz', 'raz'],
    2: ['dwa', 'dwie', 'dwóch', 'dwoma', 'drug', 'oba', 'obie'],
    3: ['trzy', 'trzech', 'trzem', 'trzec'],
    4: ['czter', 'czwart'],
    5: ['pięć', 'pięci', 'piąt'],
    6: ['sześć', 'sześci', 'szóst'],
    7: ['siedem', 'siedmi', 'siódm'],
    8: ['osiem', 'ośmi', 'ósm'],
    9: ['dziewięć', 'dziewięci', 'dziewiąt'],
    10: ['dziesięć', 'dziesięci', 'dziesiąt'],
    11: ['jedenaście', 'jedenast'],
    12: ['dwanaście', 'dwunast'],
  },
  scaleWords: { 1e3: ['tys'], 1e6: ['milion', 'mln'], 1e9: ['miliard', 'mld'] },
  rangeWords: { to: ['do'], between: ['między'] },
  length: { characters: 112, isMeasured: false },
  inflection: 'declines',
}
