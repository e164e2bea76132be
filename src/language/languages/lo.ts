import type { Language } from '../language.ts'

/** Lao. */
export const lo: Language = {
  tag: 'lo',
  endsSentencesWithStop: false,
}
