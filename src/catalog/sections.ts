import type { RootContent } from 'mdast'
import type { Article, Block, Place, Segment } from '../model.ts'

/** A stretch of an article that an anchor names: what stands there, its heading left out. */
export interface Stretch {
  /** Null where the anchor names no heading. */
  heading: Segment | null
  place: Place
  nodes: RootContent[]
}

/** What the first anchor of that name stands for, or null where there is none. */
export function stretchAt(article: Article, anchor: string): Stretch | null {
  const index = article.anchors.find(({ id }) => id === anchor)?.segment ?? null
  if (index === null) return null
  const segment = article.segments[index]!
  return segment.kind === 'heading' ? section(article, segment) : upToNext(article, segment, anchor)
}

/** The top of an article's tree within a place. */
export function nodesWithin(article: Article, place: Place): RootContent[] {
  return article.tree.children.filter(({ position }) => {
    if (!position) return false
    return position.start.offset! >= place.start && position.end.offset! <= place.end
  })
}

/** The block that a segment stands in, and those around it, innermost first. */
export function around(article: Article, segment: Segment): Block[] {
  const found: Block[] = []
  for (let id: number | null = segment.block; id !== null; id = article.blocks[id]!.parent) {
    found.push(article.blocks[id]!)
  }
  return found
}

function section(article: Article, heading: Segment): Stretch {
  const { place } = article.blocks[heading.block]!
  const nodes = nodesWithin(article, place).filter(
    ({ position }) => position!.start.offset! >= heading.place.end,
  )
  return { heading, place, nodes }
}

/** From a paragraph or list that an anchor names to the next heading or the next such anchor. */
function upToNext(article: Article, segment: Segment, anchor: string): Stretch {
  const { children } = article.tree
  const holds = (node: RootContent, start: number) =>
    node.position!.start.offset! <= start && node.position!.end.offset! > start
  const first = children.findIndex((node) => holds(node, segment.place.start))
  if (first < 0) return { heading: null, place: segment.place, nodes: [] }
  const named = article.anchors.flatMap(({ id, segment: index }) =>
    index === null || id === anchor ? [] : [article.segments[index]!.place.start],
  )
  let end = first + 1
  while (end < children.length) {
    const node = children[end]!
    if (node.type === 'heading' || named.some((start) => holds(node, start))) break
    end++
  }
  const nodes = children.slice(first, end)
  const [from, to] = [nodes[0]!.position!, nodes.at(-1)!.position!]
  const place: Place = {
    line: from.start.line,
    column: from.start.column,
    endLine: to.end.line,
    endColumn: to.end.column,
    start: from.start.offset!,
    end: to.end.offset!,
  }
  return { heading: null, place, nodes }
}
