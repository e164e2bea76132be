/** A tag or comment in a stretch of HTML; offsets count in the stretch. */
export interface HtmlPiece {
  kind: 'open' | 'close' | 'comment' | 'text'
  /** Lower case; empty for a comment or text. */
  name: string
  attributes: Record<string, string>
  /** The comment's inside, or the text. */
  value: string
  selfClosing: boolean
  start: number
  end: number
}

export const voidTags = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Cuts HTML into tags, comments and text, as far as it can be read. Linear in its length. */
export function readHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  const push = (kind: HtmlPiece['kind'], start: number, end: number, rest: Partial<HtmlPiece>) => {
    const none = { name: '', attributes: {}, value: '', selfClosing: false }
    pieces.push({ ...none, ...rest, kind, start, end })
  }
  let from = 0
  let at = 0
  const flush = (to: number) => {
    if (to > from) push('text', from, to, { value: html.slice(from, to) })
  }
  while ((at = html.indexOf('<', at)) >= 0) {
    const start = at
    if (html.startsWith('<!--', at)) {
      flush(start)
      const close = html.indexOf('-->', at + 2)
      at = close < 0 ? html.length : close + 3
      push('comment', start, at, { value: html.slice(start + 4, close < 0 ? at : close) })
    } else if (html[at + 1] === '!' || html[at + 1] === '?') {
      flush(start)
      const close = html.indexOf('>', at)
      at = close < 0 ? html.length : close + 1
      push('comment', start, at, { value: html.slice(start + 2, at - 1) })
    } else {
      tag.lastIndex = at
      const match = tag.exec(html)
      if (match === null) {
        at++
        continue
      }
      flush(start)
      at = tag.lastIndex
      const name = match[2]!.toLowerCase()
      const rest = { name, attributes: attributesOf(match[3]!), selfClosing: match[4] === '/' }
      push(match[1] === '/' ? 'close' : 'open', start, at, rest)
    }
    from = at
  }
  flush(html.length)
  return pieces
}

const tag =
  /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:[ \t\r\n/]+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Names in lower case; of two alike the first counts, as browsers have it. */
export function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const [, name, double, single, bare] of source.matchAll(attribute)) {
    const key = name!.toLowerCase()
    if (!(key in found)) found[key] = double ?? single ?? bare ?? ''
  }
  return found
}

/** Elements whose text goes with them. */
export const dropped = new Set('script style template noembed noframes'.split(' '))

/** What stands before an item of a list `depth` lists deep: `- ` or its number. */
export function listMark(item: number | null, depth: number): string {
  return '  '.repeat(Math.max(0, depth - 1)) + (item === null ? '- ' : `${item}. `)
}
