import type { Article } from '../model.ts'
import { withTranslation } from './accept.ts'
import { strayFrontMatter } from './stray-front-matter.ts'

/**
 * A source article as the start of a translation: the text to type over, with who will type and,
 * where git has stored it, what it is made from. `blob`: git's id of the source, or null.
 */
export function skeleton(source: Article, blob: string | null): string {
  const record = blob === null ? '' : `source: ${blob}, `
  return withTranslation(source, `{ ${record}by: person }`)
}

/** Why no translation can be started from a source article, as a clause; null where one can. */
export function unfit(source: Article): string | null {
  const fault = source.faults.find(({ kind }) => kind === 'front-matter')
  if (fault !== undefined) {
    // The lines around it are wrong, not the YAML.
    const stray = fault.expected === '---' ? strayFrontMatter(source.text) : null
    return stray ?? 'its front matter cannot be read'
  }
  if (source.unreadable) return 'it cannot be read'
  if (source.frontMatter.keys['translation'] !== undefined)
    return 'its front matter holds `translation`, which is for translations alone'
  return source.frontMatter.place === null ? strayFrontMatter(source.text) : null
}
