import type {
  Blockquote,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast'
import type { Anchor, Article, Block, BlockKind, Place, Segment, SegmentKind } from '../model.ts'
import { takeAlert } from './alerts.ts'
import { takeAnchors, takeHeadingId, type FoundAnchor } from './anchors.ts'
import { readHtml } from './html.ts'
import { masked, readInline } from './inline.ts'
import { join, placeOf, type Lines } from './places.ts'
import { sourceMap } from './source-map.ts'
import { commentOf, readSuppression, type Directed } from './suppressions.ts'

export type Segmented = Pick<
  Article,
  'segments' | 'blocks' | 'anchors' | 'definitions' | 'resources' | 'suppressions'
>

/**
 * Walks the tree once: cuts it into segments and blocks, and takes out of it what is no text
 * (anchors, suppressions, the marks of alerts).
 */
export function readSegments(
  tree: Root,
  lines: Lines,
  title: { text: string; place: Place } | null,
): Segmented {
  const walk = new Walk(lines)
  const article = walk.block('article', null, lines.place(0, lines.text.length), 0)
  if (title !== null) walk.title(title, article)
  walk.children(tree, article, 0)
  return walk.finish()
}

class Walk implements Segmented {
  readonly segments: Segment[] = []
  readonly blocks: Block[] = []
  readonly anchors: Anchor[] = []
  readonly definitions: Article['definitions'] = []
  readonly resources: Article['resources'] = []
  readonly suppressions: Article['suppressions'] = []
  private readonly lines: Lines
  /** Anchors that name the segment to come. */
  private waiting: FoundAnchor[] = []
  /** Suppressions that cover the block to come. */
  private pending: Directed[] = []

  constructor(lines: Lines) {
    this.lines = lines
  }

  block(kind: BlockKind, parent: number | null, place: Place, depth: number): number {
    const id = this.blocks.length
    this.blocks.push({ id, kind, parent, place, depth, segments: [] })
    return id
  }

  title({ text, place }: { text: string; place: Place }, block: number): void {
    const { plain, prose, spans } = readInline([], this.lines)
    this.segment('title', 0, block, place, [], {
      plain: plain || text,
      prose: prose || text,
      spans,
    })
  }

  /** The content of a block; headings in it open sections, which end with it. */
  children(node: Parents, container: number, depth: number): void {
    const sections: Block[] = []
    const kept: Nodes[] = []
    let first = true
    for (const child of node.children as RootContent[]) {
      if (this.isComment(child)) continue
      this.cover(child)
      if (child.type === 'heading') {
        while (sections.length > 0 && sections.at(-1)!.depth >= child.depth) sections.pop()
        const parent = sections.at(-1)?.id ?? container
        sections.push(this.blocks[this.block('section', parent, placeOf(child), child.depth)]!)
      } else {
        for (const section of sections) section.place = join(section.place, placeOf(child))
      }
      if (child.type === 'heading') {
        for (const section of sections) section.place = join(section.place, placeOf(child))
      }
      if (this.one(child, sections.at(-1)?.id ?? container, depth, first, node)) kept.push(child)
      if (child.type === 'paragraph') first = false
      else first &&= child.type === 'html'
    }
    ;(node as { children: Nodes[] }).children = kept
    this.flush(placeOf(node))
  }

  finish(): Segmented {
    for (const { id, place } of this.waiting) this.anchors.push({ id, place, segment: null })
    return this
  }

  /** Reads one block; false where nothing of it is left to show. */
  private one(node: RootContent, block: number, depth: number, first: boolean, parent: Parents) {
    switch (node.type) {
      case 'heading': {
        const found: FoundAnchor[] = []
        const id = takeHeadingId(node.children, this.lines)
        takeAnchors(node.children, found)
        if (id !== null) found.push(id)
        this.phrasing('heading', node.depth, block, node, found)
        return true
      }
      case 'paragraph': {
        const found: FoundAnchor[] = []
        takeAnchors(node.children, found)
        const item = parent.type === 'listItem' && first
        return this.phrasing(item ? 'item' : 'paragraph', depth, block, node, found)
      }
      case 'list': {
        const list = this.block('list', block, placeOf(node), node.ordered ? 1 : 0)
        for (const item of node.children) {
          this.cover(item)
          this.children(item, this.block('item', list, placeOf(item), 0), depth + 1)
        }
        return true
      }
      case 'blockquote':
        this.quote(node, block, depth)
        return true
      case 'footnoteDefinition':
        this.children(node, this.block('footnote', block, placeOf(node), 0), depth)
        return true
      case 'table': {
        const table = this.block('table', block, placeOf(node), 0)
        node.children.forEach((row, index) => {
          this.cover(row)
          const id = this.block('row', table, placeOf(row), index)
          for (const cell of row.children) this.cell(cell, id, depth)
          this.flush(placeOf(row))
        })
        return true
      }
      case 'code': {
        const spans: Segment['spans'] = []
        const prose = node.value === '' ? '' : masked
        this.segment('code', depth, block, placeOf(node), [], { plain: node.value, prose, spans })
        return true
      }
      case 'html':
        return this.html(node, block, depth)
      case 'definition':
        this.definitions.push({
          label: node.label ?? node.identifier,
          url: node.url,
          place: placeOf(node),
        })
        return true
      default:
        return true
    }
  }

  private quote(node: Blockquote, block: number, depth: number): void {
    const alert = takeAlert(node, this.lines)
    const kind = alert === null ? 'quote' : 'alert'
    this.children(node, this.block(kind, block, placeOf(node), 0), depth + 1)
  }

  private cell(node: TableCell, row: number, depth: number): void {
    const found: FoundAnchor[] = []
    takeAnchors(node.children, found)
    this.phrasing('cell', depth, row, node, found)
  }

  private phrasing(
    kind: SegmentKind,
    depth: number,
    block: number,
    node: Nodes & { children: PhrasingContent[] },
    found: FoundAnchor[],
  ): boolean {
    this.takeComments(node.children, placeOf(kind === 'cell' ? node : node), block, kind)
    trim(node.children)
    const nodes = node.children
    const empty = nodes.length === 0
    if (empty && kind !== 'cell' && kind !== 'heading') {
      this.waiting.push(...found)
      return false
    }
    const place = empty ? placeOf(node) : join(placeOf(nodes[0]!), placeOf(nodes.at(-1)!))
    const inline = readInline(nodes, this.lines)
    for (const span of inline.spans) {
      if (span.kind === 'image' && span.target !== null) {
        this.resources.push({ kind: 'image', url: span.target, place: span.place })
      }
    }
    this.segment(kind, depth, block, place, nodes, inline, found)
    return true
  }

  private html(node: Nodes & { type: 'html' }, block: number, depth: number): boolean {
    const map = sourceMap(this.lines.text, node)
    const found: FoundAnchor[] = []
    let bare = true
    for (const piece of readHtml(node.value)) {
      const place = this.lines.place(map(piece.start), map(piece.end))
      if (piece.kind === 'comment') this.directed(piece.value, place)
      const id =
        piece.attributes['id'] ?? (piece.name === 'a' ? piece.attributes['name'] : undefined)
      if (id) found.push({ id, place })
      const isText = piece.kind === 'text' ? piece.value.trim() !== '' : piece.kind !== 'comment'
      if (isText && !(piece.name === 'a' && piece.attributes['href'] === undefined)) bare = false
    }
    if (bare) {
      this.waiting.push(...found)
      return false
    }
    this.segment('html', depth, block, placeOf(node), [], readInline([node], this.lines), found)
    return true
  }

  private segment(
    kind: SegmentKind,
    depth: number,
    block: number,
    place: Place,
    nodes: PhrasingContent[],
    inline: Pick<Segment, 'plain' | 'prose' | 'spans'>,
    own: FoundAnchor[] = [],
  ): void {
    const index = this.segments.length
    const all = [...this.waiting, ...own]
    this.waiting = []
    for (const anchor of all) this.anchors.push({ ...anchor, segment: index })
    const anchors = all.map(({ id }) => id)
    const { plain, prose, spans } = inline
    this.segments.push({ index, kind, depth, block, place, nodes, plain, prose, spans, anchors })
    this.blocks[block]!.segments.push(index)
  }

  /** A block that is a comment and nothing else is no content. */
  private isComment(node: Nodes): boolean {
    const comment = commentOf(node)
    if (comment === null) return false
    this.directed(comment, placeOf(node))
    return true
  }

  private directed(comment: string, place: Place): void {
    const directed = readSuppression(comment, place)
    if (directed === null) return
    if (directed.next) this.pending.push(directed)
    else this.suppress(directed, place)
  }

  private takeComments(children: Nodes[], own: Place, block: number, kind: SegmentKind): void {
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!
      const comment = commentOf(child)
      if (comment !== null) {
        const directed = readSuppression(comment, placeOf(child))
        const covers = kind === 'cell' ? this.blocks[block]!.place : own
        if (directed?.next) this.pending.push(directed)
        else if (directed) this.suppress(directed, covers)
        children.splice(index--, 1)
      } else if ('children' in child) {
        this.takeComments(child.children as Nodes[], own, block, kind)
      }
    }
  }

  private suppress({ rules, reason, place }: Directed, covers: Place): void {
    this.suppressions.push({ rules, reason, place, covers })
  }

  private cover(node: Nodes): void {
    this.flush(placeOf(node))
  }

  private flush(covers: Place): void {
    for (const directed of this.pending) this.suppress(directed, covers)
    this.pending = []
  }
}

/** What was taken out leaves white space at the ends. */
function trim(children: PhrasingContent[]): void {
  while (children.length > 0 && isBlank(children[0]!)) children.shift()
  while (children.length > 0 && isBlank(children.at(-1)!)) children.pop()
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
