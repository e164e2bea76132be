import type { Nodes, Root, Text } from 'mdast'
import type { Fault } from '../../model/article.ts'
import { directiveFaults } from '../dialects/directive-faults.ts'
import { fallenLinks } from '../markdown/fallen-links.ts'
import { allowed, endless, plainElements, refused } from './elements.ts'
import { anchorOf } from '../segments/explicit-anchors.ts'
import type { Lines } from '../../text/lines.ts'
import { sourceMap } from '../../text/source-map.ts'
import type { Piece, Tags } from './html-tags.ts'

/** HTML left open, HTML that a page may not hold, directives that are broken; in document order. */
export function markupFaults(tree: Root, tags: Tags, lines: Lines): Fault[] {
  const faults = [
    ...htmlFaults(tags, lines),
    ...textFaults(tree, lines),
    ...directiveFaults(tree, lines),
    ...fallenLinks(tree, lines),
  ]
  return faults.sort((a, b) => a.place.start - b.place.start)
}

interface Problem {
  reason: string
  expected: string | null
}

function htmlFaults(tags: Tags, lines: Lines): Fault[] {
  const faults: Fault[] = []
  for (const [node, pieces] of tags.pieces) {
    const wrong = pieces.flatMap((piece) => {
      const problem = problemOf(piece)
      return problem === null ? [] : [{ piece, problem }]
    })
    if (wrong.length === 0) continue
    const map = sourceMap(lines.text, node)
    for (const { piece, problem } of wrong) {
      const place = lines.place(map(piece.start), map(piece.end))
      const actual = shorten(node.value.slice(piece.start, piece.end))
      faults.push({ kind: 'markup', ...problem, place, actual })
    }
  }
  return faults
}

function problemOf(piece: Piece): Problem | null {
  const { kind, name, attributes } = piece
  if (kind === 'comment' && piece.unclosed) {
    return { reason: 'Unexpected comment that is never closed, expected `-->`', expected: '-->' }
  }
  if (kind === 'close') {
    if (piece.paired || endless.has(name) || piece.fate === 'hidden') return null
    return { reason: `Unexpected \`</${name}>\`, which closes nothing`, expected: null }
  }
  if (kind !== 'open' || piece.fate === 'hidden') return null
  if (refused.has(name)) {
    return { reason: `Unexpected \`<${name}>\`, which a page may not hold`, expected: null }
  }
  if (!allowed.has(name) && !plainElements.has(name)) {
    const expected = `\\<${name}>`
    return {
      reason: `Unexpected tag \`<${name}>\`, which no page shows, expected \`${expected}\``,
      expected,
    }
  }
  const handler = Object.keys(attributes).find((attribute) => attribute.startsWith('on'))
  if (handler !== undefined) {
    const reason = `Unexpected attribute \`${handler}\`, which a page may not hold`
    return { reason, expected: null }
  }
  if (piece.paired || endless.has(name) || (name === 'a' && anchorOf(piece) !== null)) return null
  const expected = `</${name}>`
  return {
    reason: `Unexpected \`<${name}>\` that is never closed, expected \`${expected}\``,
    expected,
  }
}

/** Tags that white space keeps from being any: translation machines write `< br / >`. */
function textFaults(tree: Root, lines: Lines): Fault[] {
  const faults: Fault[] = []
  eachText(tree, (node) => {
    if (!node.value.includes('<')) return
    const map = sourceMap(lines.text, node)
    for (const match of node.value.matchAll(spaced)) {
      const [actual, slash, name, closing] = match
      const start = map(match.index)
      if (lines.text[start] !== '<') continue
      const expected = `<${slash}${name!.toLowerCase()}${closing === '/' ? ' /' : ''}>`
      const reason = `Unexpected \`${actual}\`, which is shown as text, expected \`${expected}\``
      const place = lines.place(start, map(match.index + actual.length))
      faults.push({ kind: 'markup', reason, place, expected, actual })
    }
  })
  return faults
}

const spaced =
  /<(?=\s|\/\s|[a-z]+\s*\/\s)\s*(\/?)\s*(br|ul|ol|li|strong|em|table|tr|td|th|sup|sub|kbd)\s*(\/?)\s*>/gi

function eachText(node: Nodes, look: (node: Text) => void): void {
  if (node.type === 'text') look(node)
  else if ('children' in node) for (const child of node.children) eachText(child, look)
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
