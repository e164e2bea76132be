import type { Nodes } from 'hast'
import { listMark } from './html.ts'
import { Writer } from './writer.ts'

/** What a reader sees of a safe tree, as text: paragraphs as blank lines, lists as lines. */
export function plainOf(tree: Nodes): string {
  const writer = new Writer()
  write(tree, writer, [])
  return String(writer)
}

interface List {
  item: number | null
}

const paragraphs = new Set(
  'p pre blockquote aside h1 h2 h3 h4 h5 h6 table dl details figure hr'.split(' '),
)
const lines = new Set('div section li tr dt dd summary figcaption caption'.split(' '))

function write(node: Nodes, writer: Writer, lists: List[]): void {
  if (node.type === 'text') return writer.text(node.value)
  if (node.type !== 'element') {
    if ('children' in node) for (const child of node.children) write(child, writer, lists)
    return
  }
  const name = node.tagName
  if (name === 'br') return writer.break()
  if (name === 'img') return writer.text(String(node.properties['alt'] ?? ''))
  if (name === 'code' || name === 'pre') return writeCode(node, name, writer)
  const isList = name === 'ul' || name === 'ol'
  const inner = isList
    ? [...lists, { item: name === 'ol' ? Number(node.properties['start'] ?? 1) - 1 : null }]
    : lists
  const separate = () => {
    if (paragraphs.has(name)) writer.blank()
    else if (lines.has(name) || isList) writer.line()
  }
  separate()
  const list = lists.at(-1)
  if (name === 'li') {
    if (list && list.item !== null) list.item++
    writer.item(listMark(list?.item ?? null, lists.length))
  }
  for (const child of node.children) write(child, writer, inner)
  if (name === 'td' || name === 'th') writer.text(' ')
  separate()
}

function writeCode(node: Nodes, name: string, writer: Writer): void {
  const text = textOf(node)
  if (name === 'code') return writer.raw(text)
  writer.blank()
  writer.raw(text.replace(/\n+$/, ''))
  writer.blank()
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
