import type { Blockquote, Nodes, Root, Text } from 'mdast'
import type { Fault } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { readDirective } from './directives.ts'
import { placeOf, type Lines } from '../../text/lines.ts'
import { sourceMap } from '../../text/source-map.ts'

/** Directives of the docs dialect that are broken: never closed, badly quoted, without an end. */
export function directiveFaults(tree: Root, lines: Lines): Fault[] {
  const finder = new Finder(lines)
  finder.visit(tree)
  return finder.finish()
}

const needed: Record<string, string> = { image: 'source', 'no-loc': 'text' }
const ranges = new Set(['zone', 'moniker', 'row', 'column'])

class Finder {
  private readonly faults: Fault[] = []
  private readonly lines: Lines
  /** Ranges that wait for their end, by name. */
  private readonly open = new Map<string, { place: Place; actual: string }[]>()

  constructor(lines: Lines) {
    this.lines = lines
  }

  visit(node: Nodes): void {
    if (node.type === 'docsDirective') this.directive(node.value, placeOf(node))
    if (node.type === 'text') this.text(node)
    if (node.type === 'blockquote') this.quote(node)
    if ('children' in node) for (const child of node.children) this.visit(child)
  }

  finish(): Fault[] {
    for (const [name, opened] of this.open) {
      const expected = `:::${name}-end`
      const reason = `Unexpected \`:::${name}\` that is never closed, expected \`${expected}\``
      for (const { place, actual } of opened) this.fault(place, reason, expected, actual)
    }
    return this.faults
  }

  private directive(value: string, place: Place): void {
    const { name, attributes } = readDirective(value)
    if (!value.startsWith(':::')) return this.mark(value, name, attributes, place)
    const inside = value.replace(/^:::\s*[a-z-]+/, '').replace(/:::\s*$/, '')
    const rest = inside.replace(/[\w-]+\s*=\s*"[^"]*"/g, '').trim()
    if (rest !== '') {
      const expected = 'name="value"'
      this.fault(
        place,
        `Unexpected \`${rest}\` in \`:::${name}\`, expected attributes as \`${expected}\``,
        expected,
        rest,
      )
    } else if (needed[name] !== undefined && !attributes[needed[name]]) {
      const expected = `${needed[name]}="…"`
      this.fault(place, `Unexpected \`:::${name}\` without \`${needed[name]}\``, expected, value)
    }
    if (ranges.has(name)) {
      const opened = this.open.get(name) ?? []
      this.open.set(name, opened)
      opened.push({ place, actual: value })
    }
    const end = /^(\w+)-end$/.exec(name)?.[1]
    if (end === undefined || !ranges.has(end) || this.open.get(end)?.pop() !== undefined) return
    this.fault(place, `Unexpected \`:::${name}\`, which closes nothing`, null, value)
  }

  private mark(
    value: string,
    name: string,
    attributes: Record<string, string>,
    place: Place,
  ): void {
    if (name !== 'include' || attributes['url']) return
    const expected = '[!INCLUDE [name](file.md)]'
    this.fault(place, `Unexpected \`${value}\`, expected \`${expected}\``, expected, value)
  }

  private text(node: Text): void {
    if (!/:::|\[!/.test(node.value)) return
    const map = sourceMap(this.lines.text, node)
    for (const match of node.value.matchAll(broken)) {
      const start = map(match.index)
      if (this.lines.text[start] === '\\') continue
      const [actual] = match
      const place = this.lines.place(start, map(match.index + actual.length))
      const expected = actual.startsWith(':')
        ? ':::'
        : `${actual.replace(/\s/g, '').toUpperCase()}…]`
      const reason = actual.startsWith(':')
        ? `Unexpected \`${actual}\` that is never closed, expected \`:::\` at its end`
        : `Unexpected \`${actual}\`, which is shown as text, expected \`${expected}\``
      this.fault(place, reason, expected, actual)
    }
  }

  /** `> [!OBS]`: its name was translated, and a page shows it as text. */
  private quote(node: Blockquote): void {
    const paragraph = node.children[0]
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
    if (text?.type !== 'text') return
    const match = /^\[!(\p{L}{1,20})\](?=\s|$)/u.exec(text.value)
    if (match === null || alerts.has(match[1]!.toLowerCase())) return
    const map = sourceMap(this.lines.text, text)
    const place = this.lines.place(map(0), map(match[0].length))
    const expected = '[!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]'
    this.fault(place, `Unexpected \`${match[0]}\`, expected ${expected}`, expected, match[0])
  }

  private fault(place: Place, reason: string, expected: string | null, actual: string): void {
    this.faults.push({ kind: 'markup', reason, place, expected, actual: shorten(actual) })
  }
}

const alerts = new Set(['note', 'tip', 'important', 'warning', 'caution'])

/** What was meant as a directive, but is none to the parser. */
const broken =
  /:::\s?(?:image|no-loc|code|video)\b|\[!include\b|\[!?\s+!?\s*(?:note|tip|important|warning|caution|include)\b(?=\s*(?:[\][]|$))/gi

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
