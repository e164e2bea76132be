import type { Language } from '../language.ts'

/** Finnish. */
export const fi: Language = {
  tag: 'fi',
  numberWords: {
    0: ['nolla'],
    1: ['yksi', 'yhden', 'yhtä', 'ensimmäi'],
    2: [
      'kaksi',
      'kahden',
      'kahta',
      'kahteen',
      'kahdessa',
      'kahdesta',
      'kahdella',
      'toinen',
      'toise',
      'molem',
    ],
    3: ['kolm'],
    4: ['neljä', 'neljän', 'neljäs'],
    5: ['viisi', 'viiden', 'viittä', 'viides'],
    6: ['kuusi', 'kuuden', 'kuutta', 'kuudes'],
    7: ['seitsemän', 'seitsemä'],
    8: ['kahdeksa'],
    9: ['yhdeksä'],
    10: ['kymmenen', 'kymmentä', 'kymmenes'],
    11: ['yksitoista', 'yhdestoista'],
    12: ['kaksitoista', 'kahdestoista'],
  },
  rangeWords: { between: ['välillä'], betweenAfter: ['välillä'] },
  length: { characters: 106, isMeasured: false },
  affixes: 'after',
  inflection: 'declines',
  compoundLinks: ['', 's'],
}
