import type { Language } from '../language.ts'

/** Burmese. */
export const my: Language = {
  tag: 'my',
  endsSentencesWithStop: false,
}
