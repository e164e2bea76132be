import type { Nodes, PhrasingContent } from 'mdast'
import type { Place } from '../../model/place.ts'
import { placeOf, type Lines } from '../../text/lines.ts'
import { sourceMap } from '../../text/source-map.ts'
import type { Piece, Tags } from '../html/html-tags.ts'
import { cut } from '../markdown/trim.ts'

/** An explicit anchor, before it is known which segment it names. */
export interface FoundAnchor {
  id: string
  place: Place
}

/** Takes `{#id}` off the end of a heading; an id may hold what Markdown reads as emphasis. */
export function takeHeadingId(children: PhrasingContent[], lines: Lines): FoundAnchor | null {
  const last = children.at(-1)
  if (last?.type !== 'text' || !/\}\s*$/.test(last.value)) return null
  const first = children.findLast((node) => node.type === 'text' && node.value.includes('{#'))
  if (first?.type !== 'text') return null
  const at = first.value.lastIndexOf('{#')
  const start = sourceMap(lines.text, first)(at)
  const written = lines.text.slice(start, last.position!.end.offset!).trimEnd()
  const shown = first === last ? first.value.slice(at).trimEnd() : written
  const id = /^\{#([^\s{}]+)\}$/.exec(shown)?.[1]
  if (id === undefined) return null
  children.splice(children.indexOf(first) + 1)
  cut(first, 0, first.value.slice(0, at).trimEnd().length, lines)
  if (first.value === '') children.pop()
  return { id, place: lines.place(start, start + written.length) }
}

/**
 * Takes `<a name="id"></a>` and `<a id="id"></a>` out of an inline tree; what stands between the
 * tags stays. The `id` of any other element is an anchor too, and the element stays.
 */
export function takeAnchors(node: { children: Nodes[] }, tags: Tags, found: FoundAnchor[]): void {
  const { children } = node
  if (!children.some((child) => child.type === 'html' || 'children' in child)) return
  // Which of the `<a>` that are open were taken out, innermost last.
  const taken: boolean[] = []
  let any = false
  const kept = children.filter((child) => {
    if ('children' in child) takeAnchors(child as { children: Nodes[] }, tags, found)
    if (child.type !== 'html') return true
    const piece = tags.pieces.get(child)?.[0]
    if (piece?.name === 'a' && piece.kind === 'close') return !(piece.paired && taken.pop())
    if (piece?.kind !== 'open') return true
    const id = anchorOf(piece)
    if (id !== null) found.push({ id, place: placeOf(child) })
    const bare = isBareAnchor(piece)
    if (piece.name === 'a' && piece.paired && !piece.selfClosing) taken.push(bare)
    any ||= bare
    return !bare
  })
  if (any) node.children = kept
}

/** The id that a tag gives. */
export function anchorOf(piece: Piece): string | null {
  if (piece.kind !== 'open') return null
  const { id, name } = piece.attributes
  return id || (piece.name === 'a' && name) || null
}

/** `<a name="id">`: a mark on the page, and no link. */
export function isBareAnchor(piece: Piece): boolean {
  return piece.name === 'a' && piece.attributes['href'] === undefined && anchorOf(piece) !== null
}
