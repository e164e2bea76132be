import type { Language } from '../language.ts'

/** Bosnian. */
export const bs: Language = {
  tag: 'bs',
  resembles: ['sr', 'hr', 'sl'],
}
