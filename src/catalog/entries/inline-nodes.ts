import type { Nodes } from 'mdast'
import { empty } from '../../parse/html/elements.ts'
import { readTags, type Tags } from '../../parse/html/html-tags.ts'

/** Whether a node is white space alone. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** A tag of HTML that stands between Markdown and on the page, or null. */
export function tagOf(
  node: Nodes,
  tags: Tags,
): { name: string; kind: 'open' | 'close' | 'void' } | null {
  if (node.type !== 'html') return null
  const [piece, ...rest] = tags.pieces.get(node)!
  if (piece === undefined || rest.length > 0 || piece.fate !== 'shown') return null
  if (piece.kind !== 'open' && piece.kind !== 'close') return null
  const isVoid = piece.kind === 'open' && (piece.selfClosing || empty.has(piece.name))
  return { name: piece.name, kind: isVoid ? 'void' : piece.kind }
}

/** A link, its address as written and what a reader sees of it. */
export interface Link {
  url: string
  nodes: Nodes[]
}

/** The links of an inline tree, references and those of HTML too; of a script none. */
export function linksIn(nodes: readonly Nodes[], tags = readTags(nodes)): Link[] {
  const found: Link[] = []
  let open: Link | null = null
  for (const node of nodes) {
    if (tags.hidden.has(node)) continue
    const [piece] = node.type === 'html' ? tags.pieces.get(node)! : []
    const isTag = piece?.name === 'a' && piece.fate === 'shown'
    if (isTag && piece.kind === 'open' && piece.attributes['href'] !== undefined) {
      found.push((open = { url: piece.attributes['href'], nodes: [] }))
    } else if (isTag && piece.kind === 'close') open = null
    else {
      open?.nodes.push(node)
      const url = urlOf(node)
      if (url !== null && 'children' in node) found.push({ url, nodes: node.children })
      else if ('children' in node) for (const link of linksIn(node.children, tags)) found.push(link)
    }
  }
  return found
}

function urlOf(node: Nodes): string | null {
  if (node.type === 'linkReference') return node.data?.url ?? null
  return node.type === 'link' ? node.url : null
}

/**
 * An inline tree without the first `count` units of its text; what is left empty goes. The tree
 * that was given stays as it is.
 */
export function withoutStart<T extends Nodes>(nodes: readonly T[], count: number): T[] {
  const tags = readTags(nodes)
  let left = count
  const cut = (node: Nodes): Nodes | null => {
    if (left === 0) return node
    const text = ownText(node, tags)
    if (text !== null) {
      const taken = Math.min(left, text.length)
      left -= taken
      return taken === text.length ? null : ({ ...node, value: text.slice(taken) } as Nodes)
    }
    if (!('children' in node)) return node
    const children = node.children.map((child) => cut(child)).filter((child) => child !== null)
    return children.length === 0 ? null : ({ ...node, children } as Nodes)
  }
  return nodes.map((node) => cut(node)).filter((node) => node !== null) as T[]
}

/** The text of an inline tree as `withoutStart` counts it; a line break is one unit. */
export function textOf(nodes: readonly Nodes[], tags = readTags(nodes)): string {
  return nodes
    .map((node) => ownText(node, tags) ?? ('children' in node ? textOf(node.children, tags) : ''))
    .join('')
}

function ownText(node: Nodes, tags: Tags): string | null {
  if (tags.hidden.has(node)) return null
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return node.type === 'break' || tagOf(node, tags)?.name === 'br' ? '\n' : null
}
