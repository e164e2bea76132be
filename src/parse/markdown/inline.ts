import type { Html, Link, Nodes, Text } from 'mdast'
import type { Span, SpanKind } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { readDirective } from '../dialects/directives.ts'
import { codes, empty, listMark } from '../html/elements.ts'
import { literals } from './inline-literals.ts'
import { join, placeOf, type Lines } from '../../text/lines.ts'
import { sourceMap } from '../../text/source-map.ts'
import type { Piece, Tags } from '../html/html-tags.ts'
import { Writer } from '../../text/plain-writer.ts'

export interface Inline {
  plain: string
  prose: string
  spans: Span[]
}

/** Stands in prose for what does not translate. */
export const masked = '\uFFFC'

/** What a reader sees of an inline tree, what of it is prose, and what is marked up in it. */
export function readInline(nodes: readonly Nodes[], lines: Lines, tags: Tags): Inline {
  const reader = new Reader(lines, tags)
  reader.all(nodes)
  return { plain: String(reader.plain), prose: String(reader.prose), spans: reader.spans }
}

/** The same of a text that is no Markdown, `place` being where it stands. */
export function readText(text: string, place: Place, lines: Lines): Inline {
  const found = literals(text)
  const exact = place.end - place.start === text.length
  let prose = ''
  let from = 0
  const spans = found.map(({ kind, text: literal, target, at }): Span => {
    prose += text.slice(from, at) + masked
    from = at + literal.length
    const start = place.start + at
    return {
      kind,
      text: literal,
      target,
      place: exact ? lines.place(start, start + literal.length) : place,
    }
  })
  return { plain: text, prose: prose + text.slice(from), spans }
}

/** Tags that mean what Markdown has a mark for. */
const meanings: Record<string, SpanKind> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  del: 'delete',
  s: 'delete',
}

class Reader {
  readonly plain = new Writer()
  readonly prose = new Writer()
  readonly spans: Span[] = []
  private readonly lines: Lines
  private readonly tags: Tags
  /** Tags that wait for their end, innermost last. */
  private readonly open: { name: string; shown: boolean; span: Span; from: number }[] = []
  /** Lists of HTML: the number of the last item, or null without numbers, and how many. */
  private readonly lists: { item: number | null; count: number }[] = []
  /** How many elements of code there are around. */
  private code = 0

  constructor(lines: Lines, tags: Tags) {
    this.lines = lines
    this.tags = tags
  }

  all(nodes: readonly Nodes[]): void {
    for (const node of nodes) if (!this.tags.hidden.has(node)) this.one(node)
  }

  private one(node: Nodes): void {
    switch (node.type) {
      case 'text':
        return this.text(node)
      case 'html':
        return this.html(node)
      case 'inlineCode':
        return this.literal('code', placeOf(node), node.value.replace(/\r\n?|\n/g, ' '), null)
      case 'break':
        this.spans.push({ kind: 'break', place: placeOf(node), text: '', target: null })
        return this.both((writer) => writer.break())
      case 'image':
        return this.image(placeOf(node), node.alt ?? '', node.url)
      case 'imageReference':
        return this.image(placeOf(node), node.alt ?? '', node.data?.url ?? null)
      case 'link':
        return this.link(node)
      case 'linkReference':
        return this.marked('link', node, node.data?.url ?? null)
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.marked(node.type, node, null)
      case 'docsDirective':
        return this.directive(node.value, placeOf(node))
      default:
        if ('children' in node) this.all(node.children)
    }
  }

  private text(node: Text): void {
    const { value } = node
    if (this.code > 0) return this.plain.code(value)
    const found = literals(value)
    if (found.length === 0) return this.both((writer) => writer.text(value))
    const map = sourceMap(this.lines.text, node)
    let from = 0
    for (const { kind, text, target, at } of found) {
      this.both((writer) => writer.text(value.slice(from, at)))
      from = at + text.length
      this.literal(kind, this.lines.place(map(at), map(from)), text, target)
    }
    this.both((writer) => writer.text(value.slice(from)))
  }

  /** Markdown in brackets is a link; an address as it stands is a literal. */
  private link(node: Link): void {
    const place = placeOf(node)
    if (this.lines.text[place.start] === '[') return this.marked('link', node, node.url)
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    this.literal(node.url.startsWith('mailto:') ? 'email' : 'url', place, text, node.url)
  }

  private literal(kind: SpanKind, place: Place, text: string, target: string | null): void {
    this.spans.push({ kind, place, text, target })
    if (text === '') return
    this.plain.raw(text)
    if (this.code === 0) this.prose.raw(masked)
  }

  private image(place: Place, text: string, target: string | null): void {
    this.spans.push({ kind: 'image', place, text, target })
    this.both((writer) => writer.text(text))
  }

  private marked(kind: SpanKind, node: Nodes & { children: Nodes[] }, target: string | null): void {
    const span: Span = { kind, place: placeOf(node), text: '', target }
    this.spans.push(span)
    const from = this.plain.length
    this.all(node.children)
    span.text = this.plain.since(from)
  }

  private directive(value: string, place: Place): void {
    const { name, attributes } = readDirective(value)
    if (name === 'no-loc') this.literal('no-loc', place, attributes['text'] ?? '', null)
    if (name === 'video')
      this.literal('url', place, attributes['url'] ?? '', attributes['url'] ?? null)
    if (name === 'image') {
      this.image(place, attributes['alt-text'] ?? '', attributes['source'] ?? null)
    }
  }

  private html(node: Html): void {
    const pieces = this.tags.pieces.get(node)
    if (pieces === undefined) return
    const map = sourceMap(this.lines.text, node)
    for (const piece of pieces) {
      if (piece.fate === 'hidden' || piece.kind === 'comment') continue
      const place = () => this.lines.place(map(piece.start), map(piece.end))
      for (const name of piece.implied) this.close(name, null)
      if (piece.kind === 'text') this.htmlText(piece.value)
      else if (piece.kind === 'open') this.start(piece, place())
      else if (piece.paired) this.close(piece.name, place())
    }
  }

  private htmlText(value: string): void {
    if (this.code > 0) this.plain.code(value)
    else this.both((writer) => writer.text(value))
  }

  private start(piece: Piece, place: Place): void {
    const { name, attributes } = piece
    if (name === 'br') {
      this.spans.push({ kind: 'break', place, text: '', target: null })
      return this.both((writer) => writer.break())
    }
    if (name === 'img') return this.image(place, attributes['alt'] ?? '', attributes['src'] ?? null)
    const isLink = name === 'a' && attributes['href'] !== undefined
    const kind = isLink ? 'link' : codes.has(name) ? 'code' : (meanings[name] ?? 'html')
    const target = isLink ? attributes['href']! : kind === 'html' ? name : null
    const span: Span = { kind, place, text: '', target }
    this.spans.push(span)
    if (piece.fate === 'shown') this.structure(name, true)
    if (!piece.paired || empty.has(name)) return
    if (piece.selfClosing) {
      if (piece.fate === 'shown') this.structure(name, false)
      return
    }
    if (kind === 'code' && this.code++ === 0) this.prose.raw(masked)
    this.open.push({ name, shown: piece.fate === 'shown', span, from: this.plain.length })
  }

  private close(name: string, place: Place | null): void {
    let last = this.open.pop()
    while (last !== undefined && last.name !== name) {
      this.end(last)
      last = this.open.pop()
    }
    if (last === undefined) return
    if (place !== null) last.span.place = join(last.span.place, place)
    this.end(last)
  }

  private end({ name, shown, span, from }: (typeof this.open)[number]): void {
    span.text = this.plain.since(from)
    if (span.kind === 'code') this.code--
    if (shown) this.structure(name, false)
  }

  /** Lists, tables and paragraphs of HTML stand on lines of their own. */
  private structure(name: string, opens: boolean): void {
    if (name === 'ul' || name === 'ol') {
      if (opens) this.lists.push({ item: name === 'ol' ? 0 : null, count: 0 })
      else this.lists.pop()
      this.both((writer) => writer.line())
    } else if (name === 'li' && opens) {
      const list = this.lists.at(-1)
      if (list && list.item !== null) list.item++
      const mark = listMark(list?.item ?? null, this.lists.length)
      const isFirst = this.lists.length < 2 && (!list || list.count++ === 0)
      this.both((writer) => writer.item(mark, isFirst))
    } else {
      if (!opens && (name === 'td' || name === 'th')) this.both((writer) => writer.text(' '))
      this.both((writer) => writer.around(name))
    }
  }

  private both(write: (writer: Writer) => void): void {
    write(this.plain)
    if (this.code === 0) write(this.prose)
  }
}
