import type { Nodes, Root } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Article } from '../model.ts'
import { placeOf } from './places.ts'

declare module 'mdast' {
  interface LinkReferenceData {
    /** Where the definition leads to, so that a link out of its article still does. */
    url?: string
  }
  interface ImageReferenceData {
    url?: string
  }
}

/** Finds the definitions `[label]: url` and tells the references to them where they lead. */
export function resolveReferences(tree: Root): Article['definitions'] {
  const definitions: Article['definitions'] = []
  const urls = new Map<string, string>()
  visit(tree, (node) => {
    if (node.type !== 'definition') return
    const label = node.label ?? node.identifier
    definitions.push({ label, url: node.url, place: placeOf(node) })
    const name = normalizeIdentifier(label)
    if (!urls.has(name)) urls.set(name, node.url)
  })
  if (urls.size === 0) return definitions
  visit(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const url = urls.get(normalizeIdentifier(node.label ?? node.identifier))
    if (url !== undefined) node.data = { ...node.data, url }
  })
  return definitions
}

function visit(node: Nodes, look: (node: Nodes) => void): void {
  look(node)
  if ('children' in node) for (const child of node.children) visit(child, look)
}
