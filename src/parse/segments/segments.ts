import type {
  Blockquote,
  List,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import type { Article, Block, BlockKind, Segment, SegmentKind } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { takeAlert } from '../dialects/alerts.ts'
import {
  anchorOf,
  isBareAnchor,
  takeAnchors,
  takeHeadingId,
  type FoundAnchor,
} from './explicit-anchors.ts'
import { shows } from '../dialects/directives.ts'
import { masked, readInline, readText, type Inline } from '../markdown/inline.ts'
import { join, placeOf, type Lines } from '../../text/lines.ts'
import { phrasingPlace } from './phrasing-place.ts'
import { readResources } from './resources.ts'
import { sourceMap } from '../../text/source-map.ts'
import { commentOf, Suppressions } from './suppressions.ts'
import type { Tags } from '../html/html-tags.ts'
import { trim } from '../markdown/trim.ts'

export type Segmented = Pick<
  Article,
  'segments' | 'blocks' | 'anchors' | 'resources' | 'suppressions'
>

/**
 * Walks the tree once: cuts it into segments and blocks, and takes out of it what is no text
 * (anchors, comments, the marks of alerts).
 */
export function readSegments(
  tree: Root,
  lines: Lines,
  tags: Tags,
  title: { text: string; place: Place } | null,
): Segmented {
  const walk = new Walk(lines, tags)
  const article = walk.block('article', null, lines.place(0, lines.text.length), 0)
  if (title !== null) {
    walk.segment('title', 0, article, title.place, [], readText(title.text, title.place, lines), [])
  }
  walk.children(tree, article, 0)
  return walk.finish()
}

type Phrasing = Nodes & { children: PhrasingContent[] }

class Walk {
  private readonly segments: Segment[] = []
  private readonly blocks: Block[] = []
  private readonly anchors: Article['anchors'] = []
  private readonly resources: Article['resources'] = []
  private readonly suppressions = new Suppressions()
  private readonly lines: Lines
  private readonly tags: Tags
  /** Anchors that name the segment to come. */
  private waiting: FoundAnchor[] = []

  constructor(lines: Lines, tags: Tags) {
    this.lines = lines
    this.tags = tags
  }

  finish(): Segmented {
    for (const { id, place } of this.waiting) this.anchors.push({ id, place, segment: null })
    const { segments, blocks, anchors, resources } = this
    return { segments, blocks, anchors, resources, suppressions: this.suppressions.found }
  }

  block(kind: BlockKind, parent: number | null, place: Place, depth: number): number {
    const id = this.blocks.length
    this.blocks.push({ id, kind, parent, place, depth, segments: [] })
    return id
  }

  /** The content of a block; headings in it open sections, which end with it. */
  children(node: Parents, container: number, depth: number): void {
    const sections: Block[] = []
    const kept: Nodes[] = []
    let item = node.type === 'listItem'
    for (const child of node.children as RootContent[]) {
      const place = placeOf(child)
      const comment = commentOf(child)
      if (comment !== null) {
        this.suppressions.comment(comment, place, place)
        continue
      }
      this.suppressions.cover(place)
      if (child.type === 'heading') {
        while (sections.length > 0 && sections.at(-1)!.depth >= child.depth) sections.pop()
        const parent = sections.at(-1)?.id ?? container
        sections.push(this.blocks[this.block('section', parent, place, child.depth)]!)
      }
      for (const section of sections) section.place = join(section.place, place)
      const block = sections.at(-1)?.id ?? container
      if (this.one(child, block, depth, item)) kept.push(child)
      if (child.type !== 'html') item = false
    }
    ;(node as { children: Nodes[] }).children = kept
    this.suppressions.end()
  }

  segment(
    kind: SegmentKind,
    depth: number,
    block: number,
    place: Place,
    nodes: PhrasingContent[],
    { plain, prose, spans }: Inline,
    own: readonly FoundAnchor[],
  ): void {
    const index = this.segments.length
    const found = [...this.waiting, ...own]
    this.waiting = []
    for (const anchor of found) this.anchors.push({ ...anchor, segment: index })
    const anchors = found.map(({ id }) => id)
    this.segments.push({ index, kind, depth, block, place, nodes, plain, prose, spans, anchors })
    this.blocks[block]!.segments.push(index)
  }

  /** Reads one block; false where nothing of it is left to show. */
  private one(node: RootContent, block: number, depth: number, item: boolean): boolean {
    switch (node.type) {
      case 'heading':
        return this.phrasing('heading', node.depth, block, node)
      case 'paragraph':
        return this.phrasing(item ? 'item' : 'paragraph', depth, block, node)
      case 'list':
        return this.list(node, block, depth)
      case 'blockquote':
        return this.quote(node, block, depth)
      case 'footnoteDefinition':
        this.children(node, this.block('footnote', block, placeOf(node), 0), depth)
        return true
      case 'table':
        return this.table(node, block, depth)
      case 'code': {
        const inline = { plain: node.value, prose: node.value && masked, spans: [] }
        this.segment('code', depth, block, placeOf(node), [], inline, [])
        return true
      }
      case 'html':
        return this.html(node, block, depth)
      default:
        return true
    }
  }

  private list(node: List, block: number, depth: number): boolean {
    const list = this.block('list', block, placeOf(node), node.ordered ? 1 : 0)
    for (const item of node.children) {
      this.suppressions.cover(placeOf(item))
      this.children(item, this.block('item', list, placeOf(item), 0), depth + 1)
    }
    return true
  }

  private quote(node: Blockquote, block: number, depth: number): boolean {
    const kind = takeAlert(node, this.lines) ? 'alert' : 'quote'
    this.children(node, this.block(kind, block, placeOf(node), 0), depth + 1)
    return true
  }

  private table(node: Table, block: number, depth: number): boolean {
    const table = this.block('table', block, placeOf(node), 0)
    for (const [index, row] of node.children.entries()) {
      this.suppressions.cover(placeOf(row))
      const id = this.block('row', table, placeOf(row), index)
      for (const cell of row.children) this.phrasing('cell', depth, id, cell)
    }
    this.suppressions.end()
    return true
  }

  private phrasing(kind: SegmentKind, depth: number, block: number, node: Phrasing): boolean {
    const found: FoundAnchor[] = []
    const id = kind === 'heading' ? takeHeadingId(node.children, this.lines) : null
    takeAnchors(node, this.tags, found)
    if (id !== null) found.push(id)
    this.takeComments(node, kind === 'cell' ? this.blocks[block]!.place : placeOf(node))
    trim(node.children, this.lines)
    const nodes = node.children
    if (nodes.length === 0 && (kind === 'paragraph' || kind === 'item')) {
      for (const anchor of found) this.waiting.push(anchor)
      return false
    }
    if (kind === 'paragraph' && !nodes.some(shows)) {
      readResources(nodes, [], this.resources)
      for (const anchor of found) this.waiting.push(anchor)
      return true
    }
    const place = phrasingPlace(node, this.lines)
    const inline = readInline(nodes, this.lines, this.tags)
    readResources(nodes, inline.spans, this.resources)
    this.segment(kind, depth, block, place, nodes, inline, found)
    return true
  }

  private html(node: Nodes & { type: 'html' }, block: number, depth: number): boolean {
    const map = sourceMap(this.lines.text, node)
    const found: FoundAnchor[] = []
    let bare = true
    for (const piece of this.tags.pieces.get(node)!) {
      const place = this.lines.place(map(piece.start), map(piece.end))
      if (piece.kind === 'comment') this.suppressions.comment(piece.value, place, placeOf(node))
      const id = anchorOf(piece)
      if (id !== null) found.push({ id, place })
      const isText = piece.kind === 'text' ? piece.value.trim() !== '' : piece.kind !== 'comment'
      const isAnchor = isBareAnchor(piece) || (piece.kind === 'close' && piece.name === 'a')
      if (isText && !isAnchor) bare = false
    }
    if (bare) {
      for (const anchor of found) this.waiting.push(anchor)
      return false
    }
    const inline = readInline([node], this.lines, this.tags)
    readResources([], inline.spans, this.resources)
    this.segment('html', depth, block, placeOf(node), [], inline, found)
    return true
  }

  private takeComments(node: { children: Nodes[] }, own: Place): void {
    if (!node.children.some((child) => child.type === 'html' || 'children' in child)) return
    node.children = node.children.filter((child) => {
      if ('children' in child) this.takeComments(child as { children: Nodes[] }, own)
      const comment = commentOf(child)
      if (comment !== null) this.suppressions.comment(comment, placeOf(child), own)
      return comment === null
    })
  }
}
