import type { Nodes } from 'mdast'
import type { Suppression } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import type { FrontMatterRead } from '../front-matter/read-front-matter.ts'
import type { Lines } from '../../text/lines.ts'

/** A suppression before it is known what it covers. */
interface Directed {
  /** Whether it speaks of what stands after it. */
  next: boolean
  unknown: string | null
  rules: string[]
  reason: string
  place: Place
}

/** Collects the suppressions of an article's comments while its blocks go by. */
export class Suppressions {
  readonly found: Suppression[] = []
  private pending: Directed[] = []

  /** A comment that stands in `own`: its segment, or its row. */
  comment(comment: string, place: Place, own: Place): void {
    const directed = readComment(comment, place)
    if (directed === null) return
    if (directed.next) this.pending.push(directed)
    else this.add(directed, own)
  }

  /** What waited for the next block, row or item covers this one. */
  cover(place: Place): void {
    for (const directed of this.pending) this.add(directed, place)
    this.pending = []
  }

  /** Nothing follows: what waited covers only itself, and will be found unused. */
  end(): void {
    for (const directed of this.pending) this.add(directed, directed.place)
    this.pending = []
  }

  private add({ next: _, ...directed }: Directed, covers: Place): void {
    this.found.push({ ...directed, covers })
  }
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
    const match = /(?:^|\s)#(?=\s*felkod-)/i.exec(text)
    if (match === null) continue
    const at = match.index + match[0].length - 1
    const place = lines.place(start + at, start + text.length)
    const directed = readComment(text.slice(at + 1), place)
    if (directed === null) continue
    const { next, ...rest } = directed
    const own = text.slice(0, at).trim() === ''
    const covered = next || own ? line + 1 : line
    const from = lines.starts[covered - 1]!
    found.push({ ...rest, covers: lines.place(from, lines.starts[covered] ?? lines.text.length) })
  }
  return found
}

/** The comment's inside, where a node is a comment and nothing else. */
export function commentOf(node: Nodes): string | null {
  if (node.type !== 'html' || !node.value.trimStart().startsWith('<!--')) return null
  const value = node.value.trim()
  return value.indexOf('-->') === value.length - 3 ? value.slice(4, -3) : null
}

/** Any dash sets off the reason: editors make one of two hyphens. */
function readComment(comment: string, place: Place): Directed | null {
  const match = /^\s*(felkod-(?:disable|enable|ignore|suppress)[\w-]*)([\s\S]*)$/i.exec(comment)
  if (match === null) return null
  const [, directive, rest] = match as unknown as [string, string, string]
  const unknown = /^felkod-disable-(?:next-)?line$/.test(directive) ? null : directive
  const cut = /(?:^|\s)(?:--|\p{Pd}(?=\s|$))/u.exec(rest)
  const rules = (cut === null ? rest : rest.slice(0, cut.index)).split(/[\s,]+/).filter(Boolean)
  const reason = cut === null ? '' : rest.slice(cut.index + cut[0].length).trim()
  return { next: directive === 'felkod-disable-next-line', unknown, rules, reason, place }
}
