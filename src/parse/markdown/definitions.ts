import type { Nodes, Root } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Article } from '../../model/article.ts'
import { placeOf } from '../../text/lines.ts'

declare module 'mdast' {
  interface LinkReferenceData {
    /** Where the definition leads to, so that a link out of its article still does. */
    url?: string
  }
  interface ImageReferenceData {
    url?: string
  }
}

export interface Definitions {
  definitions: Article['definitions']
  /** Whether one of them is used by no reference. */
  unused: boolean
}

/** Finds the definitions `[label]: url` and tells the references to them where they lead. */
export function resolveReferences(tree: Root): Definitions {
  const definitions: Article['definitions'] = []
  const urls = new Map<string, string>()
  visit(tree, (node) => {
    if (node.type !== 'definition') return
    const label = node.label ?? node.identifier
    definitions.push({ label, url: node.url, place: placeOf(node) })
    const name = normalizeIdentifier(label)
    if (!urls.has(name)) urls.set(name, node.url)
  })
  const used = new Set<string>()
  if (urls.size > 0) {
    visit(tree, (node) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return
      const name = normalizeIdentifier(node.label ?? node.identifier)
      const url = urls.get(name)
      if (url === undefined) return
      used.add(name)
      node.data = { ...node.data, url }
    })
  }
  return { definitions, unused: used.size < urls.size }
}

function visit(node: Nodes, look: (node: Nodes) => void): void {
  look(node)
  if ('children' in node) for (const child of node.children) visit(child, look)
}
