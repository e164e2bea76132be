import type { Article } from '../model/article.ts'
import type { Place } from '../model/place.ts'
import { withTranslation } from './record-revision.ts'

/**
 * A source article as the start of a translation: the text to type over, with who will type and,
 * where git has stored it, what it is made from. `blob`: git's id of the source, or null.
 */
export function skeleton(source: Article, blob: string | null): string {
  const record = blob === null ? '' : `source: ${blob}, `
  return withTranslation(source, `{ ${record}by: person }`)
}

/** Why no translation can be started from a source article; null where one can. */
export function unfit(source: Article): { reason: string; place: Place | null } | null {
  const fault = source.faults.find(({ kind }) => kind === 'front-matter')
  if (fault !== undefined) return fault
  if (source.unreadable) return { reason: 'the file cannot be read', place: null }
  const own = source.frontMatter.keys['translation']
  if (own === undefined) return null
  const reason = 'Unexpected `translation` in the source, expected it in translations alone'
  return { reason, place: own.key }
}
