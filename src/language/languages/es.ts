import type { Language } from '../language.ts'

/** Spanish. */
export const es: Language = {
  tag: 'es',
  numberWords: {
    0: ['cero'],
    1: ['un', 'uno', 'una', 'primer'],
    2: ['dos', 'segund', 'ambos', 'ambas'],
    3: ['tres', 'tercer'],
    4: ['cuatro', 'cuart'],
    5: ['cinco', 'quint'],
    6: ['seis', 'sext'],
    7: ['siete', 'séptim'],
    8: ['ocho', 'octav'],
    9: ['nueve', 'noven'],
    10: ['diez', 'décim'],
    11: ['once', 'undécim'],
    12: ['doce', 'duodécim'],
  },
  ambiguousNumberWords: ['once', 'cuart', 'segund'],
  scaleWords: { 1e3: ['mil'], 1e6: ['millón', 'millon'] },
  hourMarks: ['h'],
  monthJoiners: ['de '],
  rangeWords: {
    to: ['hasta'],
    toOrAnd: ['a', 'al'],
    from: ['de', 'del', 'desde'],
    between: ['entre'],
  },
  misplacedMarks: [
    // A question or exclamation that no mark opens, from the beginning of its sentence.
    { pattern: /(?<=^|[.!?:]\s|\n)(?=\p{L})[^¿?.!:\n]{3,}\?/gu, expected: '¿$&' },
    { pattern: /(?<=^|[.!?:]\s|\n)(?=\p{L})[^¡!.?:\n]{3,}!/gu, expected: '¡$&' },
  ],
  length: { characters: 119, isMeasured: false },
}
