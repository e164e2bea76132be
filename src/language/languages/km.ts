import type { Language } from '../language.ts'

/** Khmer. */
export const km: Language = {
  tag: 'km',
  endsSentencesWithStop: false,
}
