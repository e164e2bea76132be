import type { Nodes, PhrasingContent } from 'mdast'
import type { Place } from '../../model/place.ts'
import { join, placeOf, type Lines } from '../../text/lines.ts'

/** The place of what a cell or paragraph holds; of one that is empty, between its marks. */
export function phrasingPlace(
  node: Nodes & { children: readonly PhrasingContent[] },
  lines: Lines,
): Place {
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (first === undefined || last === undefined) {
    const { start, end } = placeOf(node)
    const marks = /^(?:\||#+)?[ \t]?/.exec(lines.text.slice(start, end))![0]
    return lines.place(start + marks.length, start + marks.length)
  }
  const { start, end } = join(placeOf(first), placeOf(last))
  const source = lines.text.slice(start, end)
  const from = start + source.length - source.trimStart().length
  return lines.place(from, Math.max(from, start + source.trimEnd().length))
}
