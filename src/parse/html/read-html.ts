import { decodeReferences } from '../../text/entities.ts'

/** A tag, a comment or text in a stretch of HTML; offsets count in the stretch. */
export interface HtmlPiece {
  kind: 'open' | 'close' | 'comment' | 'text'
  /** A tag's, in lower case; else empty. */
  name: string
  /** A tag's, in lower case, character references read. */
  attributes: Record<string, string>
  /** The text, with character references read, or a comment's inside. */
  value: string
  /** `<x/>`. */
  selfClosing: boolean
  /** A comment that no `-->` ends. */
  unclosed: boolean
  start: number
  end: number
}

/** Cuts HTML into tags, comments and text, as far as it can be read. Linear in its length. */
export function readHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const piece = readComment(html, at) ?? readTag(html, at)
    if (piece === null) {
      at = html.indexOf('<', at + 1)
      continue
    }
    if (at > from) pieces.push(textOf(html, from, at))
    pieces.push(piece)
    from = piece.end
    if (piece.kind === 'open' && rawText.has(piece.name)) {
      const close = endOf(piece.name, html, from)
      if (close > from) pieces.push({ ...textOf(html, from, close), value: '' })
      from = close
    }
    at = html.indexOf('<', from)
  }
  if (html.length > from) pieces.push(textOf(html, from, html.length))
  return pieces
}

/** Elements that hold no tags: what stands in them is no text that a reader sees. */
const rawText = new Set(['script', 'style'])

const none = { name: '', attributes: {}, value: '', selfClosing: false, unclosed: false }

function textOf(html: string, start: number, end: number): HtmlPiece {
  return { ...none, kind: 'text', value: decodeReferences(html.slice(start, end)), start, end }
}

/** `<!-- -->`, a declaration, `<![CDATA[ ]]>` or a processing instruction: a reader sees none. */
function readComment(html: string, start: number): HtmlPiece | null {
  const mark = html[start + 1]
  if (mark !== '!' && mark !== '?') return null
  const isComment = html.startsWith('<!--', start)
  const ending = isComment ? '-->' : html.startsWith('<![CDATA[', start) ? ']]>' : '>'
  const close = html.indexOf(ending, start + 2)
  const end = close < 0 ? html.length : close + ending.length
  const value = isComment ? html.slice(start + 4, close < 0 ? end : Math.max(start + 4, close)) : ''
  return { ...none, kind: 'comment', value, unclosed: close < 0, start, end }
}

const tag =
  /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y

function readTag(html: string, start: number): HtmlPiece | null {
  tag.lastIndex = start
  const match = tag.exec(html)
  if (match === null) return null
  const [whole, slash, name, attributes, closing] = match
  return {
    ...none,
    kind: slash === '/' ? 'close' : 'open',
    name: name!.toLowerCase(),
    attributes: readAttributes(attributes!),
    selfClosing: closing === '/',
    start,
    end: start + whole.length,
  }
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Names in lower case; of two alike the first counts, as browsers have it. */
export function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const [, name, double, single, bare] of source.matchAll(attribute)) {
    const key = name!.toLowerCase()
    found[key] ??= decodeReferences(double ?? single ?? bare ?? '')
  }
  return found
}

function endOf(name: string, html: string, from: number): number {
  const ending = name === 'script' ? /<\/script/gi : /<\/style/gi
  ending.lastIndex = from
  return ending.exec(html)?.index ?? html.length
}
