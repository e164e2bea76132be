/**
 * Every noun of felkod, types only. The data flows one way:
 * files and history → articles → pairs → catalog → { findings, bundle, site }.
 */
import type { PhrasingContent, Root } from 'mdast'

// ── Places ──────────────────────────────────────────────────────────────────

/**
 * A stretch of a file. Lines and columns count from 1; columns and offsets count UTF-16 units of
 * the decoded file, a byte order mark included; `endColumn` and `end` are after the last unit.
 */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Offset of the first unit, from 0. */
  start: number
  /** Offset after the last unit. */
  end: number
}

/** A place in a named file. */
export interface FilePlace extends Place {
  /** Relative to the catalog folder, with `/`. */
  file: string
}

// ── Article ─────────────────────────────────────────────────────────────────

/** One file of a catalog folder, as it was read. */
export interface SourceFile {
  /** Relative to the catalog folder, with `/`: `sv/troubleshoot-sspr.md`. */
  file: string
  /** The canonical BCP 47 tag of its locale folder. */
  locale: string
  /** Relative to the locale folder: articles of one path are each other's translations. */
  path: string
  bytes: Uint8Array
}

/** One Markdown file of one locale. A broken file is an Article with gaps and faults. */
export interface Article {
  file: string
  locale: string
  path: string
  /** The decoded text, byte order mark and line ends as they stand. */
  text: string
  /** The Markdown tree; positions are those of `text`, front matter counted. */
  tree: Root
  frontMatter: FrontMatter
  /** Front matter's title, else the first heading. */
  title: { text: string; place: Place } | null
  /** In document order; `segments[i].index === i`. */
  segments: Segment[]
  /** In document order; `blocks[i].id === i`; `blocks[0]` is the article itself. */
  blocks: Block[]
  /** Every explicit anchor: `{#id}`, `<a name>`, `<a id>`, an `id` attribute. */
  anchors: Anchor[]
  /** Definitions of reference links: `[label]: url`. */
  definitions: { label: string; url: string; place: Place }[]
  /** `[text][label]` whose label has no definition: Markdown renders it as text. */
  deadReferences: { label: string; text: string; segment: number; place: Place }[]
  /** Files that the article shows: `[!INCLUDE]` and images, as written. */
  resources: { kind: 'include' | 'image'; url: string; place: Place }[]
  /** Rows of a table that Markdown reads as running text; see `Patterns.row`. */
  lostRows: LostRow[]
  suppressions: Suppression[]
  faults: Fault[]
  /** Past a bound or not decodable: nothing after the fault was parsed, nothing may be judged. */
  unreadable: boolean
}

/** The YAML between `---` lines. */
export interface FrontMatter {
  data: Record<string, unknown>
  /** Places of keys and values by dotted path: `title`, `translation.source`. */
  keys: Record<string, { key: Place; value: Place }>
  /** The whole block with its fences, or null where the file has none. */
  place: Place | null
}

export type SegmentKind = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'html'

/**
 * The unit of translation: the front matter's title, a heading, a paragraph, the first paragraph
 * of a list item, a table cell, a code block, a block of HTML.
 */
export interface Segment {
  index: number
  kind: SegmentKind
  /** Heading: 1–6. Anything else: how many lists and quotes it stands in. */
  depth: number
  /** The innermost block that holds it. */
  block: number
  place: Place
  /** The inline tree, anchors and suppressions taken out; empty for title, code and html. */
  nodes: PhrasingContent[]
  /** What a reader sees, as text. Code block: its code. Title: its value. */
  plain: string
  /**
   * `plain` with everything that does not translate (code, bare URLs, e-mail addresses,
   * placeholders, no-loc text) replaced by one U+FFFC each; link and emphasis text stays.
   */
  prose: string
  /** Links, code, emphasis …, in order; nested ones after their parent. */
  spans: Span[]
  /** Explicit anchors that name this segment. */
  anchors: string[]
}

export type SpanKind =
  | 'link'
  | 'image'
  | 'code'
  | 'strong'
  | 'emphasis'
  | 'delete'
  | 'url'
  | 'email'
  | 'placeholder'
  | 'no-loc'
  | 'break'
  | 'html'

/** A marked-up or literal stretch of a segment. */
export interface Span {
  kind: SpanKind
  place: Place
  /** What a reader sees of it. */
  text: string
  /** link, image, url, email: where to, as written. html: the tag's name. Else null. */
  target: string | null
}

export type BlockKind =
  'article' | 'section' | 'list' | 'item' | 'table' | 'row' | 'quote' | 'alert' | 'footnote'

/** A container: a section runs from its heading to the next of its depth or above. */
export interface Block {
  id: number
  kind: BlockKind
  /** The enclosing block's id; null for the article. */
  parent: number | null
  place: Place
  /** section: heading depth. list: 1 ordered, 0 not. row: 0 for the header. Else 0. */
  depth: number
  /** The segments that stand directly in it, a section's heading first. */
  segments: number[]
}

export interface Anchor {
  id: string
  place: Place
  /** The segment that it names: its own, or the one that follows it. Null at the end of a file. */
  segment: number | null
}

/** A row of a table that stands in running text, split at unescaped `|`. */
export interface LostRow {
  place: Place
  /** The paragraph (or list item) that swallowed it. */
  segment: number
  cells: Cell[]
}

/** One cell: of a real row or of a lost one. */
export interface Cell {
  place: Place
  nodes: PhrasingContent[]
  plain: string
  /** Null in a lost row. */
  segment: number | null
}

/** `<!-- felkod-disable-line rule -- reason -->` and its like. */
export interface Suppression {
  /** What it begins with where that is no directive (`felkod-disable`): it suppresses nothing. */
  unknown: string | null
  rules: string[]
  /** Empty where the writer gave none. */
  reason: string
  place: Place
  /** What it covers. */
  covers: Place
}

export type FaultKind = 'encoding' | 'too-large' | 'front-matter' | 'markup'

/** What parsing found broken; a rule turns it into a finding. */
export interface Fault {
  kind: FaultKind
  reason: string
  place: Place
  expected: string | null
  actual: string | null
  /** The edit that sets it right, where that is certain. Default: none. */
  fix?: Fix | null
}

/** A text with its two faces, made from one tree. */
export interface Text {
  /** No Markdown, no HTML; line breaks are `\n`, paragraphs `\n\n`. */
  plain: string
  /** Safe HTML: addresses within the site begin with `/` and count from its root. */
  html: string
}

// ── Pair ────────────────────────────────────────────────────────────────────

/** What a translation was made from, as far as it can be known. */
export interface Revision {
  status: 'found' | 'unverified'
  /** The hash as recorded in the front matter, null where there is none. */
  recorded: string | null
  /** Where `recorded` stands. */
  place: Place | null
  /** Found in: the file as it stands, or its history. */
  in: 'working-file' | 'history' | null
  /** The last commit that wrote it, and its date (ISO 8601, UTC). Null in a working file. */
  commit: string | null
  date: string | null
  /** Unverified: why, as a clause that ends a sentence. Found: null. */
  reason: string | null
}

/** Two segments that answer each other, or one that nothing answers (null on the other side). */
export interface Match {
  source: number | null
  target: number | null
}

export type ChangeKind = 'changed' | 'added' | 'removed'

/** What became of a segment of the revision until today, in substance. */
export interface Change {
  kind: ChangeKind
  /** Segment of the revision; null for `added`. */
  before: number | null
  /** Segment of today's source; null for `removed`. */
  after: number | null
  /** The translation's segment that it concerns: its counterpart, or the last one before it. */
  target: number | null
  /** Words that went and came, as `[-old-]{+new+}` inside a little context. */
  diff: string
}

/** A translated article beside the source text it was made from and beside today's source. */
export interface Pair {
  target: Article
  /** Today's source; null where it was deleted or never was. */
  today: Article | null
  /** The text that the translation is judged against: the revision, else today's source. */
  base: Article | null
  revision: Revision
  /** base × target, in order of the target. */
  matches: Match[]
  /** base × today; of a deleted source every segment. Empty where the revision is unverified. */
  changes: Change[]
  /** The first commit after the revision that changed the source in substance: ISO 8601 date. */
  since: string | null
}

// ── Registry ────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warn' | 'info'
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

// ── Catalog ─────────────────────────────────────────────────────────────────

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

/** An article as the site shows it. */
export interface ArticlePage {
  locale: string
  path: string
  /** `path` without `.md`. */
  slug: string
  title: string
  description: string | null
  /** The body without its title heading. */
  html: string
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

// ── Findings ────────────────────────────────────────────────────────────────

/** A rule, a severity, a place in the translation and the place in the source. */
export interface Finding {
  rule: string
  severity: Severity
  locale: string
  code: string | null
  reason: string
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  source: FindingPlace | null
  expected: string | null
  actual: string | null
  related: { file: string; line: number; column: number; note: string }[]
  fix: Fix | null
}

export interface FindingPlace {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Replace the text from `start` to `end` (UTF-16 units, byte order mark included). */
export interface Fix {
  start: number
  end: number
  text: string
}

/** What `check --format json` prints. */
export interface Report {
  version: 1
  catalog: string
  source: string
  locales: Record<string, LocaleSummary>
  /** The part of a run that this is; null where it is the whole. */
  shard: Shard | null
  findings: Finding[]
  summary: Counts
}

/** One of the parts that a run was divided into. */
export interface Shard {
  /** From 1. */
  index: number
  count: number
  /** The same in all shards of one run, and in no other: what they were made from, and how. */
  inputs: string
}

export interface Counts {
  errors: number
  warnings: number
  infos: number
}

export interface LocaleSummary extends Counts {
  codes: { expected: number; found: number }
  /** `stale` is what is known to be; null where a revision is unverified and none is known. */
  segments: { total: number; stale: number | null }
}

// ── Output ──────────────────────────────────────────────────────────────────

/** A file to be written; `path` is relative, with `/`. */
export interface OutputFile {
  path: string
  content: string | Uint8Array
}
