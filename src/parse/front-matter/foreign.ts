/** Front matter that is no YAML between lines `---`: in JSON, in TOML, in a block of code. */
import { isFrontMatter } from './looks-like.ts'

/** What stands at the start of a file instead of a line `---`, and why that is wrong. */
export interface Foreign {
  /** What it is read as: `json` and `toml` are not read. */
  language: '' | 'json' | 'toml'
  reason: string
  /** Where what it holds begins, and where that ends; null: where the lines `---` say. */
  content: number
  close: { start: number; end: number } | null
}

/** How far front matter is looked for. */
export const most = 20_000

const asYaml = 'expected YAML between lines `---`: `title: …`'

/** Reads what begins with a line `+++` or `;;;`; `next` is where the line after it begins. */
export function betweenLines(text: string, line: string, next: number): Foreign | null {
  if (!/^(?:\+{3,}|;{3,})$/.test(line)) return null
  const mark = line[0]!.repeat(3)
  const body = text.slice(next, next + most)
  const end = new RegExp(`(?:^|[\\r\\n])(?=\\${mark[0]}{3,}[ \\t]*(?:[\\r\\n]|$))`).exec(body)
  const close = end && closeAt(text, next + end.index + end[0].length)
  const language = mark === '+++' ? 'toml' : 'json'
  const isRead = !isForeign[language].test(body)
  if (isRead && isFrontMatter(end === null ? body : body.slice(0, end.index), 'key', true)) {
    const reason = `Unexpected \`${mark}\` around front matter, expected lines \`---\``
    return { language: '', reason, content: next, close }
  }
  if (isRead) return null
  const name = language.toUpperCase()
  const reason = `Unexpected front matter in ${name} between lines \`${mark}\`, which is not read, ${asYaml}`
  return { language, reason, content: next, close }
}

const isForeign = {
  toml: /^\s*(?:#[^\r\n]*[\r\n]\s*)*(?:["\w][\w."-]*[ \t]*=|\[)/,
  json: /^\s*\{/,
}

/** The line that begins at an offset. */
function closeAt(text: string, start: number): { start: number; end: number } {
  return { start, end: start + text.slice(start).search(/[\r\n]|$/) }
}

/** Reads an object in JSON, which begins with a key in quotes. */
export function inBraces(text: string, at: number): Foreign | null {
  const body = text.slice(at, at + most)
  if (!/^\{\s*"[^"\r\n]*"\s*:/.test(body)) return null
  const end = endOfBraces(body)
  // An expression of MDX goes on behind it.
  if (end !== null && /^[ \t]*\S/.test(body.slice(end))) return null
  const reason = `Unexpected front matter in JSON, which is not read, ${asYaml}`
  const last = at + (end ?? body.search(/(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)|$/))
  return { language: 'json', reason, content: at, close: { start: last, end: last } }
}

function endOfBraces(body: string): number | null {
  const parts = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|[{}]/g
  let depth = 0
  for (const { 0: part, index } of body.matchAll(parts)) {
    if (part === '{') depth++
    else if (part === '}' && --depth === 0) return index + 1
  }
  return null
}

/**
 * Reads a block of code that a file begins with, and that holds front matter: with text behind it,
 * since an example may stand alone in a file that others include.
 */
export function inCodeBlock(text: string, line: string, next: number): Foreign | null {
  const [, mark, info] = /^(`{3,}|~{3,})[ \t]*([\w-]*)$/.exec(line) ?? []
  if (mark === undefined) return null
  const body = text.slice(next, next + most)
  const close = new RegExp(`(?:^|[\\r\\n])(?=${mark}[ \\t]*(?:[\\r\\n]|$))`).exec(body)
  const fence = /^[\s\uFEFF]*---[ \t]*(?:\r\n?|\n)/.exec(body)?.[0]
  if (fence !== undefined) return fenced(text, next, next + fence.length)
  if (close === null || !/^(?:|ya?ml|front-?matter)$/i.test(info!)) return null
  const start = next + close.index + close[0].length
  const end = start + mark.length
  const hasTitle = /(?:^|[\r\n])["']?title["']?[ \t]*:/.test(body.slice(0, close.index))
  if (!hasTitle || !isFrontMatter(body.slice(0, close.index), 'known key', true)) return null
  if (text.slice(end).trim() === '') return null
  const reason = 'Unexpected block of code around front matter, expected lines `---`'
  return { language: '', reason, content: next, close: { start, end } }
}

/** A block of code that holds front matter with its lines, or a whole article. */
function fenced(text: string, next: number, content: number): Foreign | null {
  const body = text.slice(content, content + most)
  const end = /(?:^|[\r\n])(?=---[ \t]*(?:[\r\n]|$))/.exec(body)
  if (end === null || !isFrontMatter(body.slice(0, end.index), 'known key', true)) return null
  const { start, end: after } = closeAt(text, content + end.index + end[0].length)
  // The block of code may end with the front matter.
  const rest = /^\s*?(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/.exec(text.slice(after))?.[0] ?? ''
  if (text.slice(after + rest.length).trim() === '') return null
  const reason =
    'Unexpected block of code around front matter, expected `---` at the very start of the file'
  return { language: '', reason, content, close: { start, end: after + rest.length } }
}
