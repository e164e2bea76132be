import type { Language } from '../language.ts'

/** Korean. */
export const ko: Language = {
  tag: 'ko',
  numberWords: {
    0: ['영'],
    1: ['하나', '한', '첫'],
    2: ['둘', '두'],
    3: ['셋', '세'],
    4: ['넷', '네'],
    5: ['다섯'],
    6: ['여섯'],
    7: ['일곱'],
    8: ['여덟'],
    9: ['아홉'],
    10: ['열'],
    11: ['열하나'],
    12: ['열두'],
  },
  scaleWords: { 1e4: ['만'], 1e8: ['억'] },
  hourMarks: ['시'],
  rangeWords: { to: ['부터', '에서'], betweenAfter: ['사이'] },
  listParticles: ['와', '과'],
  length: { characters: 56, isMeasured: false },
  affixes: 'after',
}
