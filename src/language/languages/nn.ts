import type { Language } from '../language.ts'
import { norwegianNumbers } from './nb.ts'

/** Norwegian Nynorsk. */
export const nn: Language = {
  tag: 'nn',
  numberWords: norwegianNumbers,
  compoundLinks: ['', 's'],
  detectedAs: 'no',
}
