import type { Language } from '../language.ts'

/** Belarusian. */
export const be: Language = {
  tag: 'be',
  inflection: 'declines',
}
