import type { Language } from '../language.ts'

/** Portuguese. */
export const pt: Language = {
  tag: 'pt',
  numberWords: {
    0: ['zero'],
    1: ['um', 'uma', 'primeir'],
    2: ['dois', 'duas', 'segund', 'ambos', 'ambas'],
    3: ['três', 'terceir'],
    4: ['quatro', 'quart'],
    5: ['cinco', 'quint'],
    6: ['seis', 'sext'],
    7: ['sete', 'sétim'],
    8: ['oito', 'oitav'],
    9: ['nove', 'non'],
    10: ['dez', 'décim'],
    11: ['onze'],
    12: ['doze'],
  },
  scaleWords: { 1e3: ['mil'], 1e6: ['milhão', 'milhões'] },
  hourMarks: ['h'],
  monthJoiners: ['de '],
  rangeWords: { to: ['até'], between: ['entre'] },
  length: { characters: 115, isMeasured: false },
  resembles: ['gl'],
}
