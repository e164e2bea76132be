import type { Article, Place } from '../model.ts'

/**
 * The key that says of an article that a machine translated it, where nobody has reviewed it; else
 * null. `translation.by` and `translation.reviewed` say so, or `ms.translationtype` (MT or HT).
 */
export function machineKey({ frontMatter: { data, keys } }: Article): Place | null {
  const { by, reviewed } = translationOf(data)
  if (reviewed !== undefined && reviewed !== null && reviewed !== false) return null
  const own = typeof by === 'string'
  const says = own ? by : data['ms.translationtype']
  const isMachine = typeof says === 'string' && /^\s*(?:machine|mt)\s*$/i.test(says)
  return isMachine ? (keys[own ? 'translation.by' : 'ms.translationtype']?.key ?? null) : null
}

/** Whether an article was machine-translated and nobody has reviewed it. */
export function isMachine(article: Article): boolean {
  return machineKey(article) !== null
}

function translationOf(data: Record<string, unknown>): { by?: unknown; reviewed?: unknown } {
  const { translation } = data
  return typeof translation === 'object' && translation !== null ? translation : {}
}
