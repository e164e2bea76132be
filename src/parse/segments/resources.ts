import type { Nodes } from 'mdast'
import type { Article, Span } from '../../model/article.ts'
import { readDirective } from '../dialects/directives.ts'
import { placeOf } from '../../text/lines.ts'

/** Files that an inline tree shows: what it includes, and the pictures among its spans. */
export function readResources(
  nodes: readonly Nodes[],
  spans: readonly Span[],
  found: Article['resources'],
): void {
  readIncludes(nodes, found)
  for (const { kind, target, place } of spans) {
    if (kind === 'image' && target !== null) found.push({ kind, url: target, place })
  }
}

function readIncludes(nodes: readonly Nodes[], found: Article['resources']): void {
  for (const node of nodes) {
    if ('children' in node) readIncludes(node.children, found)
    if (node.type !== 'docsDirective') continue
    const { name, attributes } = readDirective(node.value)
    const url = attributes['url']
    if (name === 'include' && url) found.push({ kind: 'include', url, place: placeOf(node) })
  }
}
