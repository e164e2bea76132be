/** The registry and every locale's entries. */
import type { Article, Cell, Html, Text } from './article.ts'
import type { ChangeKind, Pair, Revision } from './pair.ts'
import type { FilePlace, Place } from './place.ts'
import type { Patterns, Registry } from './registry.ts'

/** A row (or page) of an article that is meant as an entry; rules judge it. */
export interface Candidate {
  locale: string
  file: string
  /**
   * The registered code that it is about: the one it says, unless symbol and support ID agree on
   * another; else the one that either names. It is an entry only where it says that code itself.
   */
  code: string | null
  /** What it says, and where. */
  written: {
    code: Written | null
    symbol: Written | null
    supportId: Written | null
  }
  place: Place
  /** By column, the first cell included; empty for a page. */
  cells: Cell[]
  /** The row block's id; null for a lost row and a page. */
  block: number | null
  /** Stands in running text. */
  lost: boolean
}

export interface Written {
  text: string
  place: Place
}

export type State = 'current' | 'outdated' | 'missing'

export interface EntryLink {
  /** The whole sentence, plain. */
  text: string
  /** The link's own text. */
  label: string
  /** As written in the article. */
  url: string
  /** An absolute address, one within the site (begins with `/`), or null where it leads nowhere. */
  href: string | null
}

/** A part of a page entry, or a question of an article: a heading and what stands under it. */
export interface Section {
  title: string
  anchor: string | null
  text: Text
}

/** One code in one locale. A missing one shows its fallback's texts. */
export interface Entry {
  code: string
  locale: string
  /** The language of the texts: another than `locale` where the entry is missing. */
  lang: string
  state: State
  /** Machine-translated and not reviewed. */
  machine: boolean
  /** Whether it is outdated cannot be known. */
  unverified: boolean
  title: string
  message: Text
  /** Further variants of the message. */
  variants: Text[]
  technical: Text | null
  cause: Text | null
  user: Text | null
  admin: Text | null
  /** Page entries: what else the page says. */
  sections: Section[]
  links: EntryLink[]
  /** Other pages that document the same code: addresses within the site. */
  also: { title: string; href: string }[]
  /** Where it stands (its row, or its page's title). */
  place: FilePlace
  /** The path of its article within the locale folder. */
  article: string
  revision: Revision | null
  /** What its own source changed since it was translated; dates as in `Pair.since`. */
  changes: { kind: ChangeKind; before: string; after: string; diff: string }[]
  since: string | null
}

/** A heading of an article's page, of any depth, with what stands below it up to the next. */
export interface ArticleSection {
  /** 1 to 6; 0 for what stands before the first heading. */
  depth: number
  /** The heading's id in the HTML, null where it has none. */
  anchor: string | null
  /** The words of the heading. */
  heading: string
  /** The words below the heading, on one line: for comparing, not for showing. */
  text: string
  /** Whether links, and nothing but links, stand below the heading: further reading. */
  isLinkList: boolean
  /** Where the heading begins: an offset in `ArticlePage.html`, as the two below. */
  start: number
  /** Where the heading ends. */
  bodyStart: number
  end: number
}

/** An article as the site shows it; `html` is the body without its title heading. */
export interface ArticlePage extends Html {
  locale: string
  path: string
  /** `path` without `.md`. */
  slug: string
  title: string
  description: string | null
  /** `html` from end to end. */
  sections: ArticleSection[]
  /** Below the title; `anchor` is the id in `html`. */
  headings: { depth: number; text: string; anchor: string }[]
  /** The codes that it is the entry of: such an article has no page of its own. */
  codes: string[]
  state: State
  machine: boolean
  unverified: boolean
  lang: string
  since: string | null
  changes: Entry['changes']
  place: FilePlace
}

/** The registry and every locale's entries, with the articles and pairs that they came from. */
export interface Catalog {
  registry: Registry
  patterns: Patterns
  /** Sorted by file. */
  articles: Article[]
  /** By the translation's file. */
  pairs: Record<string, Pair>
  candidates: Candidate[]
  /** `entries[locale][code]`, every registered code in every locale. */
  entries: Record<string, Record<string, Entry>>
  /** `pages[locale]`, sorted by slug. */
  pages: Record<string, ArticlePage[]>
  /** `fallbacks[locale]`: where a missing entry's texts are taken from, nearest first. */
  fallbacks: Record<string, string[]>
  /** Every file of the folder, for includes and images; relative, with `/`. */
  files: ReadonlySet<string>
  /** Links of the folder that lead out of it, or nowhere: never opened. Default: none. */
  outside?: readonly string[]
  /** Files and folders whose names are not UTF-8, as far as they can be read. Default: none. */
  unnamed?: readonly string[]
  /** The site's words that the folder brings, by locale: `site.json`, flat dotted keys. */
  words?: Record<string, Record<string, string | string[]>>
}

/** What `resolve` needs to know of a catalog; made by `resolveIndex`. */
export interface ResolveIndex {
  /** Every registered code. */
  codes: string[]
  /** Symbols by code. */
  symbols: Record<string, string>
  /** First and last reserved number, both included; null: no number is reserved. */
  range: [number, number] | null
  /** The template of support IDs, `SSPR_{code:4}`; null where the catalog has none. */
  supportId: string | null
  /** Words for *error* and *code* in every language, in small letters. */
  words: string[]
  /** Published messages by language: code and text. */
  messages: Record<string, [code: string, text: string][]>
}
