const kilobyte = 1024

/** Markdown parsers take minutes beyond these. */
export const bounds = {
  /** Bytes of a file. */
  file: 2 * kilobyte * kilobyte,
  /** Characters of a line; of a paragraph too, whose lines are read as one. */
  line: 100 * kilobyte,
  /** Lines of a file: each may be a block of its own. */
  lines: 100_000,
  /** Emphasis marks of a paragraph. */
  emphasis: 2000,
  /** Comments and the like of a paragraph that nothing closes: each is looked for its end. */
  unclosed: 100,
  /** Closing brackets of a paragraph: each is looked for the bracket that it closes. */
  brackets: 5000,
  /** Lists and quotes in each other; links, emphasis and HTML, too. */
  nesting: 100,
  /** Cells of a row. */
  columns: 500,
  /** Lists and quotes of a file. */
  containers: 2500,
  /** Marks grow slow by their square: how many squares of a paragraph's marks a file may hold. */
  squares: 16_000_000,
  /** Marks of a file, tags, cells and character references among them: each is a node. */
  marks: 50_000,
  /** Paragraphs, headings, items and rows of a file: each is judged by itself. */
  blocks: 10_000,
  /** Lines of front matter: where one is wrong, it is read again and again. */
  frontMatter: 5000,
}

/** Too many of something. */
export interface Past {
  what: string
  limit: number
  count: number
}
