import type { Language } from '../language.ts'

/** Catalan. */
export const ca: Language = {
  tag: 'ca',
  monthJoiners: ['de ', 'd’', "d'"],
  length: { characters: 115, isMeasured: false },
}
