import type { Language } from '../language.ts'

/** Malay. */
export const ms: Language = {
  tag: 'ms',
  rangeWords: { to: ['hingga', 'sampai'], between: ['antara'] },
  resembles: ['id'],
}
