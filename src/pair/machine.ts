import type { Article } from '../model/article.ts'
import type { Place } from '../model/place.ts'

/**
 * The key that says of an article that a machine translated it, where nobody has reviewed it; else
 * null. `translation.by` and `translation.reviewed` say so, or `ms.translationtype` (MT or HT).
 * Whoever is named and is no person is taken for a machine, and only a date is a review.
 */
export function machineKey({ frontMatter: { data, keys } }: Article): Place | null {
  const { by, reviewed } = translationOf(data)
  if (isDate(reviewed)) return null
  if (typeof by === 'string')
    return /^\s*(?:person|ht)\s*$/i.test(by) ? null : (keys['translation.by']?.key ?? null)
  const type = data['ms.translationtype']
  const isMachine = typeof type === 'string' && /^\s*(?:machine|mt)\s*$/i.test(type)
  return isMachine ? (keys['ms.translationtype']?.key ?? null) : null
}

/** Whether an article was machine-translated and nobody has reviewed it. */
export function isMachine(article: Article): boolean {
  return machineKey(article) !== null
}

function translationOf(data: Record<string, unknown>): { by?: unknown; reviewed?: unknown } {
  const { translation } = data
  return typeof translation === 'object' && translation !== null ? translation : {}
}

function isDate(reviewed: unknown): boolean {
  if (reviewed instanceof Date) return true
  return typeof reviewed === 'string' && /^\s*\d{4}-\d{2}-\d{2}/.test(reviewed)
}
