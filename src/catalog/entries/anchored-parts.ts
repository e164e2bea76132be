import type { List, RootContent } from 'mdast'
import type { Article, Block, Segment } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { placeOf } from '../../text/lines.ts'

/** A stretch of an article that an anchor names: what stands there, its heading left out. */
export interface Stretch {
  /** Null where the anchor names no heading. */
  heading: Segment | null
  place: Place
  nodes: RootContent[]
}

/** What the first anchor of that name stands for, or null where there is none. */
export function stretchAt(article: Article, anchor: string): Stretch | null {
  const found = article.anchors.find(({ id }) => id === anchor)
  const segment = article.segments[found?.segment ?? -1]
  if (segment === undefined) return null
  if (segment.kind === 'heading') return section(article, segment)
  const top = article.tree.children.findIndex((node) => holds(node, segment.place.start))
  if (top < 0) return { heading: null, place: segment.place, nodes: [] }
  const node = article.tree.children[top]!
  // Inside of a list an anchor names its item, in a table it explains nothing; before them, all.
  const isInside = holds(node, found!.place.start)
  if (isInside && node.type === 'table') return null
  return isInside && node.type === 'list' ? item(node, segment) : upToNext(article, top, anchor)
}

function holds(node: RootContent, start: number): boolean {
  return node.position!.start.offset! <= start && node.position!.end.offset! > start
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

function item(list: List, segment: Segment): Stretch {
  const found = list.children.find((one) => holds(one, segment.place.start))!
  const inner = found.children.find((one) => holds(one, segment.place.start))
  if (inner?.type === 'list') return item(inner, segment)
  return { heading: null, place: placeOf(found), nodes: found.children }
}

/** From a paragraph or list that an anchor names to the next heading or the next such anchor. */
function upToNext(article: Article, first: number, anchor: string): Stretch {
  const { children } = article.tree
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
