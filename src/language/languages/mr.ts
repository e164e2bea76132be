import type { Language } from '../language.ts'

/** Marathi. */
export const mr: Language = {
  tag: 'mr',
  resembles: ['hi'],
}
