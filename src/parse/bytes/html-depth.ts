import type { Html } from 'mdast'
import { readTags } from '../html/html-tags.ts'

/**
 * How deep the HTML between paragraphs stands in itself, before Markdown is parsed: only what is
 * HTML for certain is counted, a block that begins at the left edge. The rest is measured in the
 * tree, where paragraphs are short.
 */
export class HtmlDepth {
  private readonly blocks = new Map<Html, number>()
  private block: { lines: string[]; start: number } | null = null

  /** The next line, and where it starts. */
  add(line: string, start: number): void {
    if (/^[ \t]*[\r\n]*$/.test(line)) this.end()
    else if (this.block !== null) this.block.lines.push(line)
    else if (begins.test(line)) this.block = { lines: [line], start }
    // What may be an end is taken for one, wherever it stands.
    else if (/^[ \t]*</.test(line)) this.keep(line.match(ends)?.join('') ?? '', start)
  }

  /** Where elements stand deeper in each other than any page has them; null where nowhere. */
  tooDeep(): number | null {
    this.end()
    const { tooDeep } = readTags([...this.blocks.keys()])
    return tooDeep && this.blocks.get(tooDeep)!
  }

  private end(): void {
    if (this.block !== null) this.keep(this.block.lines.join(''), this.block.start)
    this.block = null
  }

  private keep(value: string, start: number): void {
    if (value !== '') this.blocks.set({ type: 'html', value }, start)
  }
}

const ends = /<\/[a-z][a-z0-9-]*[ \t]*>/gi

/** Elements that begin a block of HTML wherever a line begins with them, in running text too. */
const begins =
  /^<\/?(?:address|article|aside|blockquote|body|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|html|iframe|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[ \t\r\n>]|\/>|$)/i
