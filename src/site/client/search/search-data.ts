import { resolve, type Resolution } from '../../../catalog/resolve/resolve.ts'
import type { ResolveIndex } from '../../../model/catalog.ts'
import type { LocaleData } from '../../view/search/locale-data.ts'
import { load, locale } from '../page.ts'

/** What a query was found to be, before any full-text search. */
export interface Asked extends Resolution {
  /** Looks like a code, so that it may be said not to be one. */
  isCodeLike: boolean
}

export interface SearchData extends LocaleData {
  ask(query: string): Asked
}

let loaded: Promise<SearchData> | undefined

/** The words and codes of this language, and what `resolve` searches; fetched once. */
export function searchData(): Promise<SearchData> {
  loaded ??= read().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function read(): Promise<SearchData> {
  const [data, index] = await Promise.all([
    load<LocaleData>(`/data/${locale}.json`),
    load<ResolveIndex>('/data/resolve.json'),
  ])
  return {
    ...data,
    ask: (query) => ({ ...resolve(query, index), isCodeLike: isCodeLike(query, index) }),
  }
}

/** One word with a digit in it, or a number after a word for *error* or what support IDs begin with. */
function isCodeLike(query: string, { words, supportId }: ResolveIndex): boolean {
  const text = query.trim().toLowerCase()
  if (/^\S*\d\S*$/.test(text)) return true
  const [, before] = /^(.+?)[\s:#=_-]+\S*\d\S*$/.exec(text) ?? []
  const [prefix = ''] = (supportId ?? '').toLowerCase().split(/[^\p{L}]/u)
  return before !== undefined && (words.includes(before) || before === prefix)
}
