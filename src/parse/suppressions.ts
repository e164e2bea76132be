import type { Nodes } from 'mdast'
import type { Place, Suppression } from '../model.ts'
import type { FrontMatterRead } from './front-matter.ts'
import type { Lines } from './places.ts'

/** A suppression before it is known what it covers. */
export interface Directed {
  /** Whether it speaks of what stands after it. */
  next: boolean
  rules: string[]
  reason: string
  place: Place
}

/** Reads the inside of a comment; null where it is none of ours. */
export function readSuppression(comment: string, place: Place): Directed | null {
  const match = /^\s*felkod-disable-(line|next-line)(?![\w-])([\s\S]*)$/.exec(comment)
  if (match === null) return null
  const [, kind, rest] = match
  const cut = /(?:^|\s)--(?:\s|$)/.exec(rest!)
  const rules = (cut === null ? rest! : rest!.slice(0, cut.index)).split(/[\s,]+/).filter(Boolean)
  const reason = cut === null ? '' : rest!.slice(cut.index + cut[0].length).trim()
  return { next: kind === 'next-line', rules, reason, place }
}

/**
 * `# felkod-disable-line rule -- reason` in front matter covers its line; on a line of its own, and
 * as `felkod-disable-next-line`, the line that follows.
 */
export function frontMatterSuppressions(front: FrontMatterRead, lines: Lines): Suppression[] {
  const { place } = front.frontMatter
  if (place === null) return []
  const found: Suppression[] = []
  for (let line = place.line + 1; line < place.endLine; line++) {
    const start = lines.starts[line - 1]!
    const text = lines.text.slice(start, lines.starts[line]).replace(/[\r\n]+$/, '')
    const match = /(?:^|\s)#(?=\s*felkod-disable-)/.exec(text)
    if (match === null) continue
    const at = match.index + match[0].length - 1
    const directed = readSuppression(
      text.slice(at + 1),
      lines.place(start + at, start + text.length),
    )
    if (directed === null) continue
    const { next, ...rest } = directed
    const own = text.slice(0, at).trim() === ''
    const covered = next || own ? line + 1 : line
    const from = lines.starts[covered - 1]!
    const to = lines.starts[covered] ?? lines.text.length
    found.push({ ...rest, covers: lines.place(from, Math.max(from, to)) })
  }
  return found
}

/** The comment's inside, where a node is a comment and nothing else. */
export function commentOf(node: Nodes): string | null {
  if (node.type !== 'html') return null
  return /^\s*<!--([\s\S]*?)-->\s*$/.exec(node.value)?.[1] ?? null
}
