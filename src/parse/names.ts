import type { Nodes } from 'mdast'
import type {} from 'mdast-util-to-hast'

declare module 'mdast' {
  interface HeadingData {
    /** What a reader sees of it. */
    plain?: string
    /** Its id on a page: its first explicit anchor, else made from its text. */
    id?: string
  }
}

/** A node of the tree that anchors name, or a heading, which has an id in any case. */
export interface Named {
  node: Nodes
  plain: string
  anchors: readonly string[]
}

/** Gives nodes the ids that they have on a page. Made ones are GitHub's, and never a taken one. */
export function nameNodes(named: readonly Named[]): void {
  const taken = new Set(named.flatMap(({ anchors }) => anchors))
  const counts = new Map<string, number>()
  for (const { node, plain, anchors } of named) {
    const id = anchors[0] ?? free(slug(plain), taken, counts)
    const more = [...new Set(anchors.slice(1))].join(' ')
    const hProperties = { id, ...(more === '' ? {} : { dataAnchors: more }) }
    node.data = Object.assign(
      {},
      node.data,
      { hProperties },
      node.type === 'heading' && { plain, id },
    )
  }
}

/** Lower case, words joined by `-`, without punctuation. */
export function slug(text: string): string {
  const words = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
  return words.trim().replace(/\s/g, '-') || 'section'
}

function free(base: string, taken: Set<string>, counts: Map<string, number>): string {
  let count = counts.get(base) ?? 0
  let id = count === 0 ? base : `${base}-${count}`
  while (taken.has(id)) id = `${base}-${++count}`
  counts.set(base, count + 1)
  taken.add(id)
  return id
}
