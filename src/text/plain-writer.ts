/**
 * Writes text as a page shows it: white space collapses, breaks become lines, never more than one
 * blank line, nothing blank at either end.
 */
export class Writer {
  private out = ''
  private space = false
  private breaks = 0
  private prefix: string | null = null

  /** Text whose white space collapses. */
  text(value: string): void {
    const collapsed = value.replace(/[ \t\r\n\f]+/g, ' ')
    if (collapsed.startsWith(' ')) this.space = true
    const bare = collapsed.replace(/^ | $/g, '')
    if (bare === '') return
    this.raw(bare)
    this.space = collapsed.endsWith(' ')
  }

  /** Text that stays as it stands. */
  raw(value: string): void {
    if (value === '') return
    if (this.out !== '' && this.breaks > 0) this.out += '\n'.repeat(Math.min(this.breaks, 2))
    else if (this.out !== '' && this.space && this.prefix === null) this.out += ' '
    if (this.prefix !== null) this.out += this.prefix
    this.out += value
    this.breaks = 0
    this.space = false
    this.prefix = null
  }

  /** Code on a line: its blanks stay. */
  code(value: string): void {
    this.raw(value.replace(/\r\n?|\n/g, ' '))
  }

  /** A line break that was asked for: two are a blank line. */
  break(): void {
    if (this.prefix !== null) return
    this.breaks++
    this.space = false
  }

  /** What follows stands on a line of its own. */
  line(): void {
    if (this.prefix !== null) return
    this.breaks = Math.max(this.breaks, 1)
    this.space = false
  }

  /** What follows is a paragraph of its own. */
  blank(): void {
    if (this.prefix !== null) return
    this.breaks = 2
    this.space = false
  }

  /**
   * What follows is a list item; its mark is written with its first text. The first item of
   * a list that stands in no other keeps its distance to what is before it.
   */
  item(mark: string, isFirst: boolean): void {
    this.prefix = null
    // Items that are paragraphs stand below each other like any others.
    if (isFirst) this.line()
    else this.breaks = 1
    this.prefix = mark
  }

  /** What stands around an element of a page: a blank line, a line end or nothing. */
  around(name: string): void {
    if (paragraphs.has(name)) this.blank()
    else if (lines.has(name)) this.line()
  }

  get length(): number {
    return this.out.length
  }

  /** What was written since `length` was `start`, without the white space around it. */
  since(start: number): string {
    return this.out.slice(start).trim()
  }

  toString(): string {
    return this.out.trim()
  }
}

const paragraphs = new Set(
  'p pre blockquote aside h1 h2 h3 h4 h5 h6 table dl details figure hr'.split(' '),
)

const lines = new Set('div section ul ol li tr dt dd summary figcaption caption'.split(' '))
