import type { Language } from '../language.ts'
import { fr } from './fr.ts'

/** Canadian French: a colon alone has its space. */
export const frCA: Language = {
  ...fr,
  tag: 'fr-CA',
  misplacedMarks: [{ pattern: /(?<=\p{L}):(?=\s|$)/gu, expected: '\u00A0:' }],
}
