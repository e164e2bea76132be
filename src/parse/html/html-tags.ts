import type { Html, Nodes } from 'mdast'
import { allowed, dropped, empty, endless } from './elements.ts'
import { bounds } from '../bytes/limits.ts'
import { readHtml, type HtmlPiece } from './read-html.ts'

/**
 * What becomes of a piece of HTML:
 * - `shown`: it stands on the page
 * - `dropped`: a page may not hold it, a comment, or nothing that it opens is closed (or the other
 *   way round); its text stays
 * - `hidden`: it stands in an element whose text goes with it
 */
export interface Piece extends HtmlPiece {
  fate: 'shown' | 'dropped' | 'hidden'
  /** A tag whose other half is there, or that needs none. A `<p>` without one is a blank line. */
  paired: boolean
  /** Elements that end before it with no tag of their own: `<li>` before `</ul>`. */
  implied: string[]
}

export interface Tags {
  pieces: ReadonlyMap<Html, Piece[]>
  /** Markdown between the tags of an element whose text goes with it. */
  hidden: ReadonlySet<Nodes>
  /** Where elements stand deeper in each other than any page has them; null where nowhere. */
  tooDeep: Html | null
}

/** HTML deeper than this is dropped. */
const deepest = bounds.nesting

/**
 * Pairs tags. An element begins and ends among the children of one node: a tag that is left open
 * in a paragraph changes nothing after it.
 */
export function readTags(nodes: readonly Nodes[]): Tags {
  const tags = { pieces: new Map(), hidden: new Set(), tooDeep: null } as Found
  pairChildren(nodes, tags)
  return tags
}

interface Found {
  pieces: Map<Html, Piece[]>
  hidden: Set<Nodes>
  tooDeep: Html | null
}

function pairChildren(nodes: readonly Nodes[], tags: Found): void {
  const open: { piece: Piece }[] = []
  const counts = new Map<string, number>()
  let any = false
  for (const node of nodes) {
    if (node.type !== 'html') {
      if ('children' in node) pairChildren(node.children, tags)
      continue
    }
    any = true
    const pieces = readHtml(node.value).map(fresh)
    tags.pieces.set(node, pieces)
    for (const piece of pieces) {
      if (piece.kind === 'open' && !piece.paired) {
        while (open.length > 0 && ends(piece.name, open.at(-1)!.piece.name)) {
          leave(open.pop()!.piece, piece, counts)
        }
        if (open.length >= deepest) {
          piece.fate = 'dropped'
          tags.tooDeep ??= node
          continue
        }
        open.push({ piece })
        counts.set(piece.name, (counts.get(piece.name) ?? 0) + 1)
      } else if (piece.kind === 'close' && (counts.get(piece.name) ?? 0) > 0) {
        let last = open.pop()!
        for (; last.piece.name !== piece.name; last = open.pop()!) leave(last.piece, piece, counts)
        counts.set(piece.name, counts.get(piece.name)! - 1)
        last.piece.paired = piece.paired = true
      } else if (piece.kind === 'close') {
        piece.fate = 'dropped'
      }
    }
  }
  for (const { piece } of open) if (piece.name !== 'p') piece.fate = 'dropped'
  if (!any) return
  hide(nodes, tags)
  settle(nodes, tags)
}

function fresh(piece: HtmlPiece): Piece {
  const isTag = piece.kind === 'open' || piece.kind === 'close'
  const shown = piece.kind === 'text' || (isTag && allowed.has(piece.name))
  const paired = !isTag || (piece.kind === 'open' && (piece.selfClosing || empty.has(piece.name)))
  return { ...piece, fate: shown ? 'shown' : 'dropped', paired, implied: [] }
}

/** Whether an element ends where the next begins: `<li>` at `<li>`, `<td>` at `<tr>`. */
function ends(next: string, name: string): boolean {
  return endless.has(next) && endedBy[next]?.includes(name) === true
}

const endedBy: Record<string, readonly string[]> = {
  dd: ['dd', 'dt'],
  dt: ['dd', 'dt'],
  li: ['li'],
  p: ['p'],
  rp: ['rt', 'rp'],
  rt: ['rt', 'rp'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody'],
  tfoot: ['td', 'th', 'tr', 'thead', 'tbody'],
}

/** A tag that nothing closes, but `next` ends: where that is allowed, it stands. */
function leave(piece: Piece, next: Piece, counts: Map<string, number>): void {
  counts.set(piece.name, counts.get(piece.name)! - 1)
  if (!endless.has(piece.name)) return void (piece.fate = 'dropped')
  piece.paired = true
  if (piece.fate === 'shown') next.implied.push(piece.name)
}

/** Hides what stands between the tags of a script. */
function hide(nodes: readonly Nodes[], tags: Found): void {
  let inside: string | null = null
  for (const node of nodes) {
    if (node.type !== 'html') {
      if (inside !== null) tags.hidden.add(node)
      continue
    }
    for (const piece of tags.pieces.get(node)!) {
      if (inside !== null && piece.kind === 'close' && piece.name === inside && piece.paired) {
        inside = null
        // What it ends by itself began inside.
        piece.implied = []
      } else if (inside !== null) {
        piece.fate = 'hidden'
      } else if (piece.kind === 'open' && dropped.has(piece.name) && !piece.selfClosing) {
        if (piece.paired) inside = piece.name
      }
    }
  }
}

/** Items and cells are nothing outside of lists and tables: they are dropped, with their ends. */
function settle(nodes: readonly Nodes[], tags: Found): void {
  /** By name, of the elements that are open, whether they stand. */
  const open = new Map<string, boolean[]>()
  const begin = (name: string, stands: boolean) => {
    const stack = open.get(name)
    if (stack === undefined) open.set(name, [stands])
    else stack.push(stands)
  }
  const end = (name: string) => open.get(name)?.pop() ?? true
  const pieces = nodes.flatMap((node) => (node.type === 'html' ? tags.pieces.get(node)! : []))
  for (const piece of pieces) {
    const { kind, name, paired, selfClosing } = piece
    piece.implied = piece.implied.filter(end)
    if (piece.fate !== 'shown' || kind === 'text') continue
    let stands = true
    if (kind === 'close') stands = end(name)
    else if (paired) {
      stands = places[name]?.some((one) => open.get(one)?.at(-1)) ?? true
      if (!selfClosing && !empty.has(name)) begin(name, stands)
    }
    if (!stands) piece.fate = 'dropped'
  }
}

/** Where elements have their place. */
const places: Record<string, readonly string[] | undefined> = {
  li: ['ul', 'ol'],
  caption: ['table'],
  col: ['table'],
  colgroup: ['table'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['table'],
}
