import type { Language } from '../language.ts'
import { arabicMarks } from './ar.ts'

/** Persian. */
export const fa: Language = {
  tag: 'fa',
  rangeWords: { to: ['تا'] },
  punctuation: { '?': '؟', ';': '؛', ',': '،' },
  misplacedMarks: arabicMarks,
  length: { characters: 95, isMeasured: false },
  affixes: 'before',
}
