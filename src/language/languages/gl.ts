import type { Language } from '../language.ts'

/** Galician. */
export const gl: Language = {
  tag: 'gl',
  monthJoiners: ['de '],
  resembles: ['pt'],
}
