import type { Language } from '../language.ts'

/** Faroese. */
export const fo: Language = {
  tag: 'fo',
  compoundLinks: ['', 's'],
}
