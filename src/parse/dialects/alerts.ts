import type { Blockquote } from 'mdast'
import type { Lines } from '../../text/lines.ts'
import { cut } from '../markdown/trim.ts'

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

declare module 'mdast' {
  interface BlockquoteData {
    /** Microsoft's and GitHub's alerts: quotes that begin with `[!NOTE]`. */
    alert?: AlertKind
  }
}

const mark = /^\[!(note|tip|important|warning|caution)\]\s*/i

/** Takes `[!NOTE]` off the start of a quote and says so on the node; false where it has none. */
export function takeAlert(node: Blockquote, lines: Lines): boolean {
  const paragraph = node.children[0]
  if (paragraph?.type !== 'paragraph') return false
  const text = paragraph.children[0]
  if (text?.type !== 'text') return false
  const match = mark.exec(text.value)
  if (match === null) return false
  node.data = { ...node.data, alert: match[1]!.toLowerCase() as AlertKind }
  cut(text, match[0].length, text.value.length, lines)
  if (text.value === '') paragraph.children.shift()
  if (paragraph.children.length === 0) node.children.shift()
  return true
}
