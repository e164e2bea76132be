import type { Language } from '../language.ts'

/** Czech. */
export const cs: Language = {
  tag: 'cs',
  numberWords: {
    0: ['nula', 'nulová'],
    1: ['jeden', 'jedna', 'jedno', 'jedné', 'první'],
    2: ['dva', 'dvě', 'dvou', 'druh', 'oba'],
    3: ['tři', 'tří', 'třetí'],
    4: ['čtyři', 'čtvrt'],
    5: ['pět', 'pát'],
    6: ['šest'],
    7: ['sedm'],
    8: ['osm'],
    9: ['devět', 'devát'],
    10: ['deset', 'desát'],
    11: ['jedenáct'],
    12: ['dvanáct'],
  },
  rangeWords: { to: ['do', 'až', 'po'], between: ['mezi'] },
  length: { characters: 101, isMeasured: false },
  inflection: 'declines',
  resembles: ['sk'],
}
