import type { Blockquote } from 'mdast'
import type { Lines } from './places.ts'

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

declare module 'mdast' {
  interface BlockquoteData {
    alert?: AlertKind
  }
}

const mark = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\r\n?|\n|$)?/i

/** Takes `[!NOTE]` off the start of a quote and says so on the node; null where it has none. */
export function takeAlert(node: Blockquote, lines: Lines): AlertKind | null {
  const paragraph = node.children[0]
  if (paragraph?.type !== 'paragraph') return null
  const text = paragraph.children[0]
  if (text?.type !== 'text') return null
  const match = mark.exec(text.value)
  if (match === null) return null
  const kind = match[1]!.toLowerCase() as AlertKind
  node.data = { ...node.data, alert: kind }
  text.value = text.value.slice(match[0].length)
  const start = text.position!.start.offset!
  const end = text.position!.end.offset!
  // On the next line come the marks of the quote, `> ` say, before the text goes on.
  const rest = lines.text.slice(start + match[0].length, end)
  const skipped = /[\r\n]$/.test(match[0]) ? /^[ \t>]*/.exec(rest)![0].length : 0
  const from = text.value === '' ? end : Math.min(end, start + match[0].length + skipped)
  text.position!.start = { ...lines.point(from), offset: from }
  if (text.value === '') paragraph.children.shift()
  if (paragraph.children.length === 0) node.children.shift()
  return kind
}
