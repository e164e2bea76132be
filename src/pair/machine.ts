import type { Article, Place } from '../model.ts'

/** That an article was translated by a machine and nobody has reviewed it. */
export interface Machine {
  /** Of the key that says so. */
  place: Place
}

/** By `translation.by` and `translation.reviewed`, else by `ms.translationtype` (MT or HT). */
export function machine({ frontMatter: { keys, data } }: Article): Machine | null {
  const translation = data['translation']
  const own = (typeof translation === 'object' && translation !== null ? translation : {}) as {
    by?: unknown
    reviewed?: unknown
  }
  if (own.reviewed) return null
  if (own.by !== undefined) return own.by === 'machine' ? at(keys['translation.by']) : null
  return String(data['ms.translationtype']).toUpperCase() === 'MT'
    ? at(keys['ms.translationtype'])
    : null
}

function at(key: { key: Place } | undefined): Machine | null {
  return key === undefined ? null : { place: key.key }
}
