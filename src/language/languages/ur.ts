import type { Language } from '../language.ts'
import { arabicMarks } from './ar.ts'

/** Urdu. */
export const ur: Language = {
  tag: 'ur',
  punctuation: { '.': '۔', '?': '؟', ';': '؛', ',': '،' },
  misplacedMarks: arabicMarks,
  affixes: 'before',
}
