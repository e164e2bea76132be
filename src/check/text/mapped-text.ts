import type { Html, Image, Nodes, Text } from 'mdast'
import type { Article, Segment } from '../../model/article.ts'
import { readDirective } from '../../parse/dialects/directives.ts'
import { dropped } from '../../parse/html/elements.ts'
import { readHtml } from '../../parse/html/read-html.ts'
import { sourceMap } from '../../text/source-map.ts'

/** A text that knows, for each of its units, where that stands in the file. */
export class Written {
  text = ''
  readonly at: number[] = []

  add(text: string, offsetOf: (index: number) => number): void {
    for (let index = 0; index < text.length; index++) this.at.push(offsetOf(index))
    this.text += text
  }
}

/** A segment as a reader sees it, unmasked. */
export function writtenOf(article: Article, segment: Segment): Written {
  const written = new Written()
  const { plain, place, nodes } = segment
  if (segment.kind === 'html') {
    writeHtml(written, article.text.slice(place.start, place.end), (at) => place.start + at)
  } else if (nodes.length > 0) for (const node of nodes) write(written, node, article.text)
  else writeFrom(written, plain, article.text, place.start, place.end)
  return written
}

function write(written: Written, node: Nodes, text: string): void {
  const start = node.position?.start.offset ?? written.at.at(-1) ?? 0
  const end = node.position?.end.offset ?? start
  if (node.type === 'text') writeText(written, node, text)
  else if (node.type === 'inlineCode') writeFrom(written, node.value, text, start, end)
  else if (node.type === 'break') written.add('\n', () => start)
  else if (node.type === 'html') writeHtml(written, node.value, mapOf(node, text))
  else if (isImage(node)) writeFrom(written, node.alt ?? '', text, start, end)
  else if (node.type === 'docsDirective') {
    const { name, attributes } = readDirective(node.value)
    if (name === 'image') writeFrom(written, attributes['alt-text'] ?? '', text, start, end)
    if (name === 'no-loc') writeFrom(written, attributes['text'] ?? '', text, start, end)
  } else if ('children' in node) for (const child of node.children) write(written, child, text)
}

function writeText(written: Written, node: Text, text: string): void {
  written.add(node.value, mapOf(node, text))
}

/** A value that stands somewhere between two offsets, verbatim as a rule. */
function writeFrom(
  written: Written,
  value: string,
  text: string,
  start: number,
  end: number,
): void {
  const at = text.slice(start, end).indexOf(value)
  written.add(value, (index) => Math.min(start + Math.max(at, 0) + index, end - 1))
}

/** Tags that begin or end a line are line ends; any other leaves nothing. */
function writeHtml(written: Written, html: string, map: (at: number) => number): void {
  let hidden: string | null = null
  for (const piece of readHtml(html)) {
    const { kind, name, start, value } = piece
    if (hidden !== null) {
      if (kind === 'close' && name === hidden) hidden = null
    } else if (kind === 'open' && dropped.has(name)) hidden = name
    else if (kind === 'text') written.add(value, (index) => map(start + index))
    else if (lineTags.has(name)) written.add('\n', () => map(start))
  }
}

const lineTags = new Set('br p div ul ol li table tr td th dl dt dd h1 h2 h3 h4 h5 h6'.split(' '))

function mapOf(node: Text | Html, text: string): (at: number) => number {
  return node.position ? sourceMap(text, node) : () => 0
}

function isImage(node: Nodes): node is Image {
  return node.type === 'image' || node.type === 'imageReference'
}
