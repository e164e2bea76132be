import type { Html, Image, Nodes, Text } from 'mdast'
import type { Article, Segment } from '../../model/article.ts'
import { readDirective } from '../../parse/dialects/directives.ts'
import { dropped } from '../../parse/html/elements.ts'
import { readHtml } from '../../parse/html/read-html.ts'
import { sourceMap } from '../../text/source-map.ts'

/** A text with the offset in the file of each of its units. */
export class MappedText {
  text = ''
  readonly offsets: number[] = []

  add(text: string, offsetOf: (index: number) => number): void {
    for (let index = 0; index < text.length; index++) this.offsets.push(offsetOf(index))
    this.text += text
  }
}

/** A segment as a reader sees it, unmasked. */
export function mappedText(article: Article, segment: Segment): MappedText {
  const mapped = new MappedText()
  const { plain, place, nodes } = segment
  if (segment.kind === 'html') {
    addHtml(mapped, article.text.slice(place.start, place.end), (index) => place.start + index)
  } else if (nodes.length > 0) for (const node of nodes) addNode(mapped, node, article.text)
  else addValue(mapped, plain, article.text, place.start, place.end)
  return mapped
}

function addNode(mapped: MappedText, node: Nodes, text: string): void {
  const start = node.position?.start.offset ?? mapped.offsets.at(-1) ?? 0
  const end = node.position?.end.offset ?? start
  if (node.type === 'text') addText(mapped, node, text)
  else if (node.type === 'inlineCode') addValue(mapped, node.value, text, start, end)
  else if (node.type === 'break') mapped.add('\n', () => start)
  else if (node.type === 'html') addHtml(mapped, node.value, mapOf(node, text))
  else if (isImage(node)) addValue(mapped, node.alt ?? '', text, start, end)
  else if (node.type === 'docsDirective') {
    const { name, attributes } = readDirective(node.value)
    if (name === 'image') addValue(mapped, attributes['alt-text'] ?? '', text, start, end)
    if (name === 'no-loc') addValue(mapped, attributes['text'] ?? '', text, start, end)
  } else if ('children' in node) for (const child of node.children) addNode(mapped, child, text)
}

function addText(mapped: MappedText, node: Text, text: string): void {
  mapped.add(node.value, mapOf(node, text))
}

/** Adds a value that stands between two offsets, as a rule verbatim. */
function addValue(
  mapped: MappedText,
  value: string,
  text: string,
  start: number,
  end: number,
): void {
  const lead = Math.max(text.slice(start, end).indexOf(value), 0)
  mapped.add(value, (index) => Math.min(start + lead + index, end - 1))
}

/** Adds the text of HTML; tags that begin or end a line become line ends, others nothing. */
function addHtml(mapped: MappedText, html: string, map: (index: number) => number): void {
  let hidden: string | null = null
  for (const piece of readHtml(html)) {
    const { kind, name, start, value } = piece
    if (hidden !== null) {
      if (kind === 'close' && name === hidden) hidden = null
    } else if (kind === 'open' && dropped.has(name)) hidden = name
    else if (kind === 'text') mapped.add(value, (index) => map(start + index))
    else if (lineTags.has(name)) mapped.add('\n', () => map(start))
  }
}

const lineTags = new Set('br p div ul ol li table tr td th dl dt dd h1 h2 h3 h4 h5 h6'.split(' '))

function mapOf(node: Text | Html, text: string): (index: number) => number {
  return node.position ? sourceMap(text, node) : () => 0
}

function isImage(node: Nodes): node is Image {
  return node.type === 'image' || node.type === 'imageReference'
}
