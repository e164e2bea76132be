import type { Element, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Html, HtmlSlot, Quotation } from '../model/article.ts'
import type { ArticleSection } from '../model/catalog.ts'

/** HTML and the sections that its headings divide it into. */
export interface SectionedHtml extends Html {
  sections: ArticleSection[]
}

/** Serialises a safe tree. */
export function writeHtml(tree: Nodes): Html {
  const { sections: _, ...html } = writeSections(tree)
  return html
}

/** Serialises a safe tree and divides it at its headings, wherever they stand. */
export function writeSections(tree: Nodes): SectionedHtml {
  const writer = new HtmlWriter()
  writer.write(tree)
  return writer.result()
}

/** Writes HTML and records, as it goes, what its readers would have to search it for. */
class HtmlWriter {
  #html = ''
  readonly #slots: HtmlSlot[] = []
  #quotation: Quotation | null = null
  readonly #sections: OpenSection[] = [newSection(0, null, 0)]
  /** How many links and headings are open. */
  #links = 0
  #headings = 0

  write(node: Nodes): void {
    if (node.type === 'element') this.#element(node)
    else if ('children' in node) for (const child of node.children) this.write(child)
    else {
      this.#html += toHtml(node)
      if (node.type === 'text') this.#text(node.value)
    }
  }

  result(): SectionedHtml {
    const ends = [...this.#sections.slice(1).map(({ start }) => start), this.#html.length]
    return {
      html: this.#html,
      ...(this.#slots.length === 0 ? {} : { slots: this.#slots }),
      ...(this.#quotation === null ? {} : { quotation: this.#quotation }),
      sections: this.#sections.map((section, index) => finished(section, ends[index]!)),
    }
  }

  #element(node: Element): void {
    const start = this.#html.length
    const depth = headingDepth(node)
    const isLink = node.tagName === 'a'
    if (depth !== null) this.#beginSection(depth, node, start)
    if (isLink) this.#beginLink()
    const { open, close } = tagsOf(node)
    for (const slot of slotsOf(node, open, start)) this.#slots.push(slot)
    this.#html += open
    for (const child of node.children) this.write(child)
    this.#html += close
    if (isLink) this.#links--
    if (depth !== null) this.#endHeading()
    if (node.tagName === 'blockquote')
      this.#quotation ??= { start, end: this.#html.length, text: oneLine(textOf(node)) }
  }

  #beginSection(depth: number, { properties }: Element, start: number): void {
    const id = properties['id']
    this.#sections.push(newSection(depth, id === undefined ? null : String(id), start))
    this.#headings++
  }

  #endHeading(): void {
    this.#headings--
    this.#sections.at(-1)!.bodyStart = this.#html.length
  }

  #beginLink(): void {
    this.#links++
    if (this.#headings === 0) this.#sections.at(-1)!.hasLink = true
  }

  #text(value: string): void {
    const section = this.#sections.at(-1)!
    if (this.#headings > 0) section.headingTexts.push(value)
    else {
      section.texts.push(value)
      if (this.#links === 0 && value.trim() !== '') section.hasTextOutsideLinks = true
    }
  }
}

interface OpenSection {
  depth: number
  anchor: string | null
  start: number
  bodyStart: number
  headingTexts: string[]
  texts: string[]
  hasLink: boolean
  hasTextOutsideLinks: boolean
}

function newSection(depth: number, anchor: string | null, start: number): OpenSection {
  return {
    ...{ depth, anchor, start, bodyStart: start, headingTexts: [], texts: [] },
    ...{ hasLink: false, hasTextOutsideLinks: false },
  }
}

function finished(section: OpenSection, end: number): ArticleSection {
  const { depth, anchor, start, bodyStart, headingTexts, texts } = section
  return {
    depth,
    anchor,
    heading: oneLine(headingTexts.join(' ')),
    text: oneLine(texts.join(' ')),
    isLinkList: section.hasLink && !section.hasTextOutsideLinks,
    start,
    bodyStart,
    end,
  }
}

function headingDepth({ tagName }: Element): number | null {
  const digit = /^h([1-6])$/.exec(tagName)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** An element's own tags; `close` is empty where it has none. */
function tagsOf(node: Element): { open: string; close: string } {
  const empty = toHtml({ ...node, children: [] })
  const close = `</${node.tagName}>`
  return empty.endsWith(close)
    ? { open: empty.slice(0, -close.length), close }
    : { open: empty, close: '' }
}

/** What a page adds to an element; `start` is where its start tag is written. */
function slotsOf({ tagName, properties }: Element, tag: string, start: number): HtmlSlot[] {
  const slots: HtmlSlot[] = []
  const add = (kind: HtmlSlot['kind'], offset: number, length = 0): HtmlSlot => {
    const slot = { kind, start: start + offset, end: start + offset + length }
    slots.push(slot)
    return slot
  }
  if (tagName === 'code') add('code', '<code'.length)
  if (tagName === 'pre') add('preformatted', '<pre'.length)
  for (const name of ['href', 'src']) {
    const value = properties[name]
    // A quotation mark in another attribute's value is written as a character reference.
    if (typeof value === 'string' && /^\/(?!\/)/.test(value))
      add('address', tag.indexOf(` ${name}="/`) + ` ${name}="`.length, 1)
  }
  const alert = properties['dataAlert']
  if (tagName === 'aside' && typeof alert === 'string') add('note', tag.length).alert = alert
  return slots
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
