import type { Language } from '../language.ts'

/** Uzbek. */
export const uz: Language = {
  tag: 'uz',
  affixes: 'after',
}
