import type { Nodes, PhrasingContent } from 'mdast'
import type { Place } from '../model.ts'
import { readHtml } from './html.ts'
import { placeOf, type Lines } from './places.ts'

/** An explicit anchor, before it is known which segment it names. */
export interface FoundAnchor {
  id: string
  place: Place
}

/** Takes `{#id}` off the end of a heading. */
export function takeHeadingId(children: PhrasingContent[], lines: Lines): FoundAnchor | null {
  const last = children.at(-1)
  if (last?.type !== 'text') return null
  const match = /[ \t]*\{#([^\s{}]+)\}[ \t]*$/.exec(last.value)
  if (match === null) return null
  const end = last.position!.end.offset!
  const raw = /\{#[^{}]*\}[ \t]*$/.exec(lines.text.slice(last.position!.start.offset!, end))
  if (raw === null) return null
  const start = last.position!.start.offset! + raw.index
  const place = lines.place(start, start + raw[0].trimEnd().length)
  last.value = last.value.slice(0, match.index)
  cutAfter(last, start, lines)
  if (last.value === '') children.pop()
  return { id: match[1]!, place }
}

/**
 * Takes `<a name="id"></a>` and `<a id="id"></a>` out of an inline tree; what stands between the
 * tags stays. The `id` of any other element is an anchor too, and the element stays.
 */
export function takeAnchors(children: Nodes[], found: FoundAnchor[]): void {
  let open = 0
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!
    if (child.type === 'html') {
      const [piece] = readHtml(child.value)
      if (piece?.kind === 'close' && piece.name === 'a' && open > 0) {
        open--
        children.splice(index--, 1)
      }
      if (piece?.kind !== 'open') continue
      const { name, attributes, selfClosing } = piece
      const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined)
      if (id) found.push({ id, place: placeOf(child) })
      if (name !== 'a' || !id || attributes['href'] !== undefined) continue
      if (!selfClosing) open++
      children.splice(index--, 1)
    } else if ('children' in child) {
      takeAnchors(child.children as Nodes[], found)
    }
  }
}

function cutAfter(node: Nodes, end: number, lines: Lines): void {
  const { text } = lines
  while (end > node.position!.start.offset! && /[ \t]/.test(text[end - 1]!)) end--
  const point = lines.point(end)
  node.position!.end = { ...point, offset: end }
}
