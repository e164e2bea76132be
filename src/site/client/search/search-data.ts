import { resolve, type Resolution } from '../../../catalog/resolve/resolve.ts'
import type { ResolveIndex } from '../../../model/catalog.ts'
import type { LocaleData } from '../../view/search/locale-data.ts'
import { fetchJson, locale } from '../page.ts'

/** What a query is among the codes, before any full-text search. */
export interface ResolvedQuery extends Resolution {
  /** Whether it looks like a code, so that it may be called an unknown one. */
  isCodeLike: boolean
}

/** What the search knows of this language without full text. */
export interface SearchData extends LocaleData {
  resolve(query: string): ResolvedQuery
}

/** The words and codes of this language, and what `resolve` searches. @throws Error where they cannot be fetched */
export async function readSearchData(): Promise<SearchData> {
  const [data, index] = await Promise.all([
    fetchJson<LocaleData>(`/data/${locale}.json`),
    fetchJson<ResolveIndex>('/data/resolve.json'),
  ])
  return {
    ...data,
    resolve: (query) => ({ ...resolve(query, index), isCodeLike: isCodeLike(query, index) }),
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
