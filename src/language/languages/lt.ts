import type { Language } from '../language.ts'

/** Lithuanian. */
export const lt: Language = {
  tag: 'lt',
  length: { characters: 106, isMeasured: false },
  inflection: 'declines',
}
