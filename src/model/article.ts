/** One Markdown file of one locale, read: front matter, tree, segments. */
import type { PhrasingContent, Root } from 'mdast'
import type { Fix } from './finding.ts'
import type { Place } from './place.ts'

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

/** Safe HTML, with the places where a page adds what depends on the page. */
export interface Html {
  /** Addresses within the site begin with `/` and count from its root. */
  html: string
  /** In order of `start`. Default: none. */
  slots?: HtmlSlot[]
  /** The first quotation. Default: none. */
  quotation?: Quotation
}

/**
 * A place in HTML that a page fills: offsets in UTF-16 units, `end` excluded. `code` and
 * `preformatted` are for further attributes, behind the name of the start tag; `address` is the `/`
 * that an address within the site begins with; `note` is for what names a note's kind, behind its
 * start tag.
 */
export interface HtmlSlot {
  kind: 'code' | 'preformatted' | 'address' | 'note'
  start: number
  end: number
  /** Of a note: `warning`. */
  alert?: string
}

/** A quotation with its element: offsets in the HTML, and what it says, on one line. */
export interface Quotation {
  start: number
  end: number
  text: string
}

/** A text with its two faces, made from one tree. */
export interface Text extends Html {
  /** No Markdown, no HTML; line breaks are `\n`, paragraphs `\n\n`. */
  plain: string
}
