import type { Language } from '../language.ts'

/** Icelandic. */
export const is: Language = {
  tag: 'is',
  compoundLinks: ['', 's'],
}
