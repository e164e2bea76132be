import type { Nodes } from 'mdast'
import { readHtml } from '../parse/html.ts'

/** Whether a node is white space alone. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** A tag of HTML that stands between Markdown, or null. */
export function tagOf(node: Nodes): { name: string; kind: 'open' | 'close' | 'void' } | null {
  if (node.type !== 'html') return null
  const [piece, ...rest] = readHtml(node.value)
  if (piece === undefined || rest.length > 0) return null
  if (piece.kind !== 'open' && piece.kind !== 'close') return null
  const isVoid = piece.kind === 'open' && (piece.selfClosing || empty.has(piece.name))
  return { name: piece.name, kind: isVoid ? 'void' : piece.kind }
}

/** Elements that have no end tag. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col'])

/** A link, its address as written and what a reader sees of it. */
export interface Link {
  url: string
  nodes: Nodes[]
}

/** The links of an inline tree, those of HTML too. */
export function linksIn(nodes: readonly Nodes[]): Link[] {
  const found: Link[] = []
  let open: Link | null = null
  for (const node of nodes) {
    const [piece] = node.type === 'html' ? readHtml(node.value) : []
    if (piece?.kind === 'open' && piece.name === 'a' && piece.attributes['href'] !== undefined) {
      found.push((open = { url: piece.attributes['href'], nodes: [] }))
    } else if (piece?.kind === 'close' && piece.name === 'a') open = null
    else {
      open?.nodes.push(node)
      if (node.type === 'link') found.push({ url: node.url, nodes: node.children })
      else if ('children' in node) found.push(...linksIn(node.children))
    }
  }
  return found
}

/**
 * An inline tree without the first `count` units of its text; what is left empty goes. The tree
 * that was given stays as it is.
 */
export function withoutStart<T extends Nodes>(nodes: readonly T[], count: number): T[] {
  let left = count
  const cut = (node: Nodes): Nodes | null => {
    if (left === 0) return node
    const text = ownText(node)
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
export function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ownText(node) ?? ('children' in node ? textOf(node.children) : ''))
    .join('')
}

function ownText(node: Nodes): string | null {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return node.type === 'break' || tagOf(node)?.name === 'br' ? '\n' : null
}
