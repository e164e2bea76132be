import type { Heading, RootContent } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { Section } from '../../model/catalog.ts'
import { slugs } from '../../pair/slugs.ts'
import type { Renderer } from './renderer.ts'

/** A heading and what stands under it, up to the next of its depth. */
export interface Headed {
  /** Null for what stands before the first heading. */
  heading: Heading | null
  nodes: RootContent[]
}

/** Cuts nodes at their headings of the least depth; what is deeper stays where it stands. */
export function splitAtHeadings(nodes: readonly RootContent[]): Headed[] {
  const depth = (node: RootContent) => (node.type === 'heading' ? node.depth : Infinity)
  const least = nodes.reduce((least, node) => Math.min(least, depth(node)), Infinity)
  const found: Headed[] = [{ heading: null, nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === least) found.push({ heading: node, nodes: [] })
    else found.at(-1)!.nodes.push(node)
  }
  return found
}

/** The sections that say something, as an entry holds them. */
export function renderSections(headed: readonly Headed[], renderer: Renderer): Section[] {
  return headed.flatMap(({ heading, nodes }) => {
    const text = renderer.text(nodes)
    if (text === null) return []
    const title = heading === null ? '' : renderer.plain(heading.children)
    return [{ title, anchor: heading && anchorOf(heading, renderer.article), text }]
  })
}

function anchorOf(heading: Heading, article: Article): string | null {
  const at = heading.children[0]?.position?.start.offset
  const segment = article.segments.find(
    ({ kind, place }) => kind === 'heading' && place.start === at,
  )
  return segment === undefined ? null : (segment.anchors[0] ?? slugs(article)[segment.index]!)
}
