import type { Language } from '../language.ts'

/** Romanian. */
export const ro: Language = {
  tag: 'ro',
  numberWords: {
    0: ['zero'],
    1: ['un', 'o', 'unu', 'una', 'prim'],
    2: ['doi', 'două', 'ambele', 'ambii'],
    3: ['trei'],
    4: ['patru', 'patra'],
    5: ['cinci'],
    6: ['șase', 'şase'],
    7: ['șapte', 'şapte'],
    8: ['opt'],
    9: ['nouă'],
    10: ['zece'],
    11: ['unsprezece'],
    12: ['doisprezece', 'douăsprezece'],
  },
  rangeWords: { to: ['până la', 'la'], between: ['între'] },
  length: { characters: 113, isMeasured: false },
  inflection: 'declines',
}
