import type { Element, Nodes } from 'hast'
import { codes, listMark } from '../parse/html/elements.ts'
import { Writer } from '../text/plain-writer.ts'

/** What a reader sees of a safe tree, as text: paragraphs as blank lines, lists as lines. */
export function plainOf(tree: Nodes): string {
  const writer = new Writer()
  write(tree, writer, [], false)
  return String(writer)
}

/** A list around. */
interface List {
  /** The number of its last item, or null without numbers. */
  item: number | null
  count: number
}

function write(node: Nodes, writer: Writer, lists: readonly List[], inCode: boolean): void {
  if (node.type === 'text') return inCode ? writer.code(node.value) : writer.text(node.value)
  if (node.type === 'element') return writeElement(node, writer, lists, inCode)
  if ('children' in node) for (const child of node.children) write(child, writer, lists, inCode)
}

function writeElement(
  node: Element,
  writer: Writer,
  lists: readonly List[],
  inCode: boolean,
): void {
  const { tagName, properties } = node
  if (tagName === 'br') return writer.break()
  if (properties['dataFootnoteBackref'] !== undefined) return
  if (properties['dataFootnoteRef'] !== undefined) return writer.raw(`[${textOf(node)}]`)
  if (tagName === 'img') return writer.text(String(properties['alt'] ?? ''))
  writer.around(tagName)
  if (tagName === 'li') {
    const list = lists.at(-1)
    if (list && list.item !== null) list.item++
    const isFirst = lists.length < 2 && (!list || list.count++ === 0)
    writer.item(listMark(list?.item ?? null, lists.length), isFirst)
  }
  if (tagName === 'pre') writer.raw(textOf(node).replace(/^\n+|\s+$/g, ''))
  else {
    const inner = inside(node, lists)
    const code = inCode || codes.has(tagName)
    for (const child of node.children) write(child, writer, inner, code)
  }
  if (tagName === 'td' || tagName === 'th') writer.text(' ')
  writer.around(tagName)
}

function inside({ tagName, properties }: Element, lists: readonly List[]): readonly List[] {
  if (tagName === 'ul') return [...lists, { item: null, count: 0 }]
  if (tagName === 'ol') return [...lists, { item: Number(properties['start'] ?? 1) - 1, count: 0 }]
  return lists
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
