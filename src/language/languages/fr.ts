import type { Language } from '../language.ts'

/** French. */
export const fr: Language = {
  tag: 'fr',
  numberWords: {
    0: ['zéro'],
    1: ['un', 'une', 'premier', 'première'],
    2: ['deux', 'second', 'deuxième'],
    3: ['trois', 'troisième'],
    4: ['quatre', 'quatrième'],
    5: ['cinq', 'cinquième'],
    6: ['six', 'sixième'],
    7: ['sept', 'septième'],
    8: ['huit', 'huitième'],
    9: ['neuf', 'neuvième'],
    10: ['dix', 'dixième'],
    11: ['onze', 'onzième'],
    12: ['douze', 'douzième'],
  },
  ambiguousNumberWords: ['neuf', 'second'],
  scaleWords: { 1e3: ['mille'], 1e6: ['million'], 1e9: ['milliard'] },
  hourMarks: ['h', 'H'],
  versionWords: ['version', 'versions'],
  rangeWords: { to: ['à', 'au', 'jusqu’à', 'jusqu à'], between: ['entre'] },
  spacesTallMarks: true,
  misplacedMarks: [
    { pattern: /(?<=\p{L})[;!?](?=\s|$)/gu, expected: '\u202F$&' },
    { pattern: /(?<=\p{L}):(?=\s|$)/gu, expected: '\u00A0:' },
  ],
  length: { characters: 120, isMeasured: false },
}
