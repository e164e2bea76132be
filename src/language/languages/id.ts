import type { Language } from '../language.ts'

/** Indonesian. */
export const id: Language = {
  tag: 'id',
  numberWords: {
    0: ['nol'],
    1: ['satu', 'pertama'],
    2: ['dua', 'kedua'],
    3: ['tiga', 'ketiga'],
    4: ['empat', 'keempat'],
    5: ['lima', 'kelima'],
    6: ['enam', 'keenam'],
    7: ['tujuh', 'ketujuh'],
    8: ['delapan', 'kedelapan'],
    9: ['sembilan', 'kesembilan'],
    10: ['sepuluh', 'kesepuluh'],
    11: ['sebelas'],
    12: ['dua', 'belas'],
  },
  rangeWords: { to: ['hingga', 'sampai'], between: ['antara'] },
  length: { characters: 112, isMeasured: false },
  resembles: ['ms'],
}
