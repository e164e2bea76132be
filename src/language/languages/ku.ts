import type { Language } from '../language.ts'

/** Kurdish. */
export const ku: Language = {
  tag: 'ku',
  affixes: 'before',
}
