/** `catalog.yaml`, validated: the canonical codes, and how entries are found. */
import type { Severity } from './finding.ts'
import type { FilePlace } from './place.ts'

export type FixedBy = 'admin' | 'user'

/** One canonical code. */
export interface Code {
  code: string
  /** Null in a page catalog, whose codes are their own names. */
  symbol: string | null
  /** As `supportId` of catalog.yaml writes it; null where that says nothing. */
  supportId: string | null
  fixedBy: FixedBy | null
  retry: boolean
  retired: boolean
}

/** `catalog.yaml`, validated, defaults filled in. */
export interface Registry {
  id: string
  version: string
  source: string
  /** Canonical tags, the source first, the rest sorted. */
  locales: string[]
  range: [number, number] | null
  /** In the order of catalog.yaml, or of the code where they come from the source. */
  codes: Record<string, Code>
  /** `codes: from-source`. */
  fromSource: boolean
  entries: TableEntries | PageEntries | null
  supportId: string | null
  site: SiteSettings
  messages: { package: string }
  rules: Record<string, Severity | 'off'>
  glossary: Term[]
  /** Words for *error* and *code* by locale, for `resolve`: `{ sv: ['fel', 'felkod', 'kod'] }`. */
  codeWords: Record<string, string[]>
}

export interface TableEntries {
  from: 'table'
  row: string
  columns: ('message' | 'technical')[]
  /** The anchor of a code's section, `error-{code}`; null where there is none. */
  details: string | null
}

export interface PageEntries {
  from: 'page'
  title: string
}

export interface SiteSettings {
  /** With a slash at its end; null: relative addresses. */
  url: string | null
  title: Record<string, string>
  links: string | null
  edit: string | null
  support: string | null
}

/** A glossary term; without `use` for a locale's fallback chain and `not`, it is kept verbatim. */
export interface Term {
  term: string
  translations: Record<string, { use: string[]; not: string[] }>
  place: FilePlace
}

/** The compiled patterns of catalog.yaml, handed to parse and pair as data. All linear-time. */
export interface Patterns {
  /** Reads the first cell of an entry's row; null where the catalog has no table entries. */
  row: ((cell: string) => RowMatch | null) | null
  /** The codes that a title names, `[]` for none or a range; null in a table catalog. */
  title: ((title: string) => string[]) | null
  /** A support ID anywhere in a text: what stands there, where (offset), and the code it names. */
  supportIds: (text: string) => { text: string; at: number; code: string | null }[]
}

/** What `row` reads; offsets count in the cell's text. `code` may be no number at all. */
export interface RowMatch {
  symbol: string
  symbolAt: number
  code: string
  codeAt: number
}
