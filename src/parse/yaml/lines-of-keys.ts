/** A line of YAML with what belongs to it: a key and its value, an item of a list, or neither. */
export interface Entry {
  /** Offset of the line's first unit. */
  start: number
  /** Offset of the key, or of what stands where a key should. */
  at: number
  /** The key as written; null where the line has none. */
  key: string | null
  /** Whether the line begins an item of a list. */
  isItem: boolean
  /** From where to where the value stands on this line, its comment aside. */
  from: number
  to: number
  /** Offset after the last line that belongs to the value. */
  end: number
  kind: 'quoted' | 'flow' | 'block' | 'plain'
  /** Offset after the closing quotation mark or bracket; null where there is none. */
  closed: number | null
}

/** Reads YAML a line at a time, as a writer sees it: what is broken is an entry like any other. */
export function yamlEntries(source: string): Entry[] {
  const lines = linesOf(source)
  const entries: Entry[] = []
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!
    const entry = isBlank(line.text) ? null : entryOf(source, line)
    const own = entry === null ? index + 1 : endOf(entry, lines, index)
    if (entry !== null) {
      finish(source, entry, lines[own - 1]!)
      entries.push(entry)
    }
    const nests = entry !== null && entry.from === entry.to && entry.kind === 'plain'
    index = nests ? index + 1 : own
  }
  return entries
}

interface Line {
  start: number
  text: string
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  const whole = /[^\r\n]*(?:\r\n?|\n|$)/g
  while (whole.lastIndex < source.length) {
    const start = whole.lastIndex
    lines.push({ start, text: whole.exec(source)![0].replace(/[\r\n]+$/, '') })
  }
  return lines
}

function isBlank(text: string): boolean {
  return /^[ \t]*(?:#|$)/.test(text)
}

function entryOf(source: string, { start, text }: Line): Entry {
  const dashes = /^[ \t]*(?:-[ \t]+)*/.exec(text)![0]
  const at = start + dashes.length
  const lineEnd = start + text.length
  const colon = colonAfterKey(text.slice(dashes.length))
  const key = colon === null ? null : source.slice(at, at + colon).trimEnd()
  const from = colon === null ? at : skipSpace(source, at + colon + 1, lineEnd)
  const value = source.slice(from, lineEnd)
  const kind = kindOf(value)
  const to = from + withoutComment(value, kind).length
  const isItem = dashes.includes('-')
  return { start, at, key, isItem, from, to, end: lineEnd, kind, closed: null }
}

/** Where the colon of a key stands: the first with white space behind it, outside quotes. */
function colonAfterKey(text: string): number | null {
  const quoted = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*')[ \t]*/.exec(text)?.[0] ?? ''
  if (quoted === '' && /^(?:["'#[\]{},&*!|>%@`]|[?-](?:[ \t]|$))/.test(text)) return null
  const rest = text.slice(quoted.length)
  if (quoted !== '') return /^:(?:[ \t]|$)/.test(rest) ? quoted.length : null
  const colon = /:(?=[ \t]|$)|[ \t]#/.exec(rest)
  return colon === null || colon[0] !== ':' || colon.index === 0 ? null : colon.index
}

function kindOf(value: string): Entry['kind'] {
  if (/^["']/.test(value)) return 'quoted'
  if (/^[[{]/.test(value)) return 'flow'
  return /^[|>](?:[+-]?\d?|\d[+-])[ \t]*(?:#|$)/.test(value) ? 'block' : 'plain'
}

function withoutComment(value: string, kind: Entry['kind']): string {
  const comment = kind === 'quoted' ? -1 : value.search(/(?:^|[ \t])#/)
  return (comment < 0 ? value : value.slice(0, comment)).replace(/[ \t]+$/, '')
}

function skipSpace(source: string, from: number, end: number): number {
  let at = from
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at++
  return at
}

/** Lines that are indented further belong to a value; a bracket may close where the key begins. */
function endOf(entry: Entry, lines: readonly Line[], index: number): number {
  const indent = entry.at - entry.start
  let last = index + 1
  for (let next = last; next < lines.length; next++) {
    const { text } = lines[next]!
    if (text.trim() === '') continue
    const space = /^[ \t]*/.exec(text)![0].length
    const closes = entry.kind === 'flow' && /^[\]}]/.test(text.slice(space))
    if (space <= indent && !closes) break
    last = next + 1
  }
  return last
}

function finish(source: string, entry: Entry, last: Line): void {
  if (entry.from < entry.to) entry.end = last.start + last.text.length
  const value = source.slice(entry.from, entry.end)
  const length =
    entry.kind === 'quoted' ? quotedLength(value) : entry.kind === 'flow' ? flowLength(value) : null
  entry.closed = length === null ? null : entry.from + length
  if (entry.kind === 'quoted' && entry.closed !== null) {
    const rest = source.slice(entry.closed, entry.to)
    const comment = rest.search(/[ \t]#/)
    if (comment >= 0) entry.to = entry.closed + rest.slice(0, comment).replace(/[ \t]+$/, '').length
  }
}

/** The length of a quoted text with its quotation marks; null where it is never closed. */
export function quotedLength(text: string): number | null {
  const whole = text.startsWith('"') ? /^"[^"\\]*(?:\\[^][^"\\]*)*"/ : /^'[^']*(?:''[^']*)*'/
  return whole.exec(text)?.[0].length ?? null
}

/** The length of a list in `[…]` or a mapping in `{…}`; null where it is never closed. */
function flowLength(text: string): number | null {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (unit === '[' || unit === '{') depth++
    else if ((unit === ']' || unit === '}') && --depth === 0) return at + 1
    else if ((unit === '"' || unit === "'") && /[[{,:\s]/.test(text[at - 1]!)) {
      const length = quotedLength(text.slice(at))
      if (length === null) return null
      at += length - 1
    }
  }
  return null
}
