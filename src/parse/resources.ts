import type { Nodes } from 'mdast'
import type { Article } from '../model.ts'
import { readDirective } from './directives.ts'
import { placeOf } from './places.ts'

/** Files that an inline tree includes. */
export function readResources(nodes: readonly Nodes[], found: Article['resources']): void {
  for (const node of nodes) {
    if ('children' in node) readResources(node.children, found)
    if (node.type !== 'docsDirective') continue
    const { name, attributes } = readDirective(node.value)
    const url = attributes['url']
    if (name === 'include' && url) found.push({ kind: 'include', url, place: placeOf(node) })
  }
}
