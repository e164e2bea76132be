import type { Catalog } from '../model/catalog.ts'
import type { FixedBy } from '../model/registry.ts'
import { messageOf, titleOf } from './entries/display-text.ts'
import { errorAddress } from './addresses.ts'
import { resolveIndex } from './resolve/resolve-index.ts'
import { resolve, type Resolution } from './resolve/resolve.ts'

/** What `felkod explain --format json` prints. */
export interface Explanation {
  query: string
  status: Resolution['status']
  /** The code that is meant, registered or reserved; null where none is. */
  code: string | null
  locale: string
  /** Null where no registered code is meant. */
  entry: ExplainedEntry | null
  /** The registered codes that the text may mean. */
  candidates: string[]
}

/** An entry in a few words; all texts plain. */
export interface ExplainedEntry {
  code: string
  symbol: string | null
  supportId: string | null
  title: string
  message: string
  technical: string | null
  fixedBy: FixedBy | null
  /** Its page: absolute where `site.url` is set, else from the site's root. */
  url: string
}

/** Says what a text means and what is known of it, in a locale of the catalog. */
export function explain(query: string, catalog: Catalog, locale: string): Explanation {
  const { status, code, candidates } = find(query, catalog)
  const entry = status === 'known' ? explained(catalog, locale, code!) : null
  return { query, status, code, locale, entry, candidates }
}

/** Messages are looked at last, and only then are they rendered. */
function find(query: string, catalog: Catalog): Resolution {
  const found = resolve(query, resolveIndex(catalog, { messages: [] }))
  return found.status === 'unknown' ? resolve(query, resolveIndex(catalog)) : found
}

function explained({ registry, entries }: Catalog, locale: string, code: string): ExplainedEntry {
  const facts = registry.codes[code]!
  const entry = entries[locale]![code]!
  const { symbol, supportId, fixedBy } = facts
  const address = errorAddress(locale, code).slice(1)
  return {
    code,
    symbol,
    supportId,
    title: titleOf(entry, facts),
    message: messageOf(entry, facts),
    technical: entry.technical?.plain ?? null,
    fixedBy,
    url: (registry.site.url ?? '') + address,
  }
}
