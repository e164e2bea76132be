import matter from 'gray-matter'
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Alias,
  type Document,
} from 'yaml'
import type { Fault, FrontMatter, Place } from '../model.ts'
import type { Lines } from './places.ts'

export interface FrontMatterRead {
  frontMatter: FrontMatter
  /** Where Markdown begins: everything before is front matter or a byte order mark. */
  end: number
  /** The title's text without its quotes. */
  title: { text: string; place: Place } | null
  faults: Fault[]
}

/** Reads the YAML between `---` lines at the start of a file. Never executes, never throws. */
export function readFrontMatter(lines: Lines): FrontMatterRead {
  const { text } = lines
  const block = findBlock(text)
  const nothing: FrontMatter = { data: {}, keys: {}, place: null }
  if (block === null) return { frontMatter: nothing, end: 0, title: null, faults: [] }

  const faults: Fault[] = []
  const fault = (start: number, end: number, reason: string, expected: string, actual: string) => {
    const place = lines.place(start, Math.max(start, end))
    faults.push({ kind: 'front-matter', reason, place, expected, actual })
  }
  const place = block.closed ? lines.place(block.start, block.end) : null
  if (!block.closed) {
    const reason = 'Unexpected end of front matter, expected a line `---` that closes it'
    fault(block.start, block.start + 3, reason, '---', 'none')
  }

  if (!/^(?:ya?ml)?$/i.test(block.language)) {
    const { language } = block
    const reason = `Unexpected front matter in \`${language}\`, which is never executed, expected YAML`
    fault(block.start, block.content, reason, 'YAML', language)
    return { frontMatter: { ...nothing, place }, end: block.end, title: null, faults }
  }
  let document: Document
  try {
    document = readYaml(block.yaml)
  } catch (error) {
    const reason = `Unexpected YAML: ${words(error)}`
    fault(block.start, block.content, reason, 'YAML', 'YAML that cannot be read')
    return { frontMatter: { ...nothing, place }, end: block.end, title: null, faults }
  }

  for (const error of [...document.errors, ...document.warnings]) {
    const [from, to] = error.pos
    const limit = block.yaml.length
    const start = block.content + Math.min(from, limit)
    const end = block.content + Math.min(to, limit)
    fault(start, end, `Unexpected YAML: ${words(error)}`, 'valid YAML', text.slice(start, end))
  }
  const keys = places(document, (from, to) => lines.place(block.content + from, block.content + to))
  let data: Record<string, unknown> = {}
  try {
    // A few aliases are a convenience, thousands are a bomb.
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      data = value as Record<string, unknown>
    } else if (value !== null && value !== undefined && faults.length === 0) {
      const what = Array.isArray(value) ? 'a list' : 'a text'
      const reason = `Unexpected ${what} as front matter, expected keys with values`
      fault(block.content, block.content + block.yaml.length, reason, 'keys with values', what)
    }
  } catch (error) {
    const range = danglingAlias(document)?.range
    const [start, end] = range
      ? [block.content + range[0], block.content + range[1]]
      : [block.start, block.content]
    const actual = range ? text.slice(start, end) : 'YAML that cannot be read'
    fault(start, end, `Unexpected YAML: ${words(error)}`, 'valid YAML', actual)
  }
  const title = titleOf(document, (from, to) =>
    lines.place(block.content + from, block.content + to),
  )
  return { frontMatter: { data, keys, place }, end: block.end, title, faults }
}

/**
 * gray-matter copies the engines that it is given onto its own, of which one executes: each of
 * those is overruled here, and what is not YAML does not reach it at all. The options are always
 * passed: without them it caches, and the second reading of the same broken YAML is empty.
 */
function readYaml(yaml: string): Document {
  let document: Document | undefined
  const parse = (source: string): object => {
    const options = { prettyErrors: false, logLevel: 'silent' } as const
    document = parseDocument(source.slice(1).replace(/\r(?!\n)/g, '\n'), options)
    return {}
  }
  const engines = { yaml: parse, json: refuse, javascript: refuse, coffee: refuse }
  matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines })
  return document ?? parseDocument('')
}

function refuse(): never {
  throw new Error('front matter other than YAML is never read')
}

interface BlockFound {
  start: number
  end: number
  /** Where the YAML begins. */
  content: number
  yaml: string
  language: string
  closed: boolean
}

function findBlock(text: string): BlockFound | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const opening = /---(?!-)([^\r\n]*)(?:\r\n?|\n)/y
  opening.lastIndex = start
  const open = opening.exec(text)
  if (open === null) return null
  const language = open[1]!.trim()
  if (!/^[\w+#.-]*$/.test(language)) return null
  const content = opening.lastIndex
  const closing = /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/g
  closing.lastIndex = content
  const close = closing.exec(text)
  if (close !== null) {
    const yaml = text.slice(content, close.index).replace(/(?:\r\n?|\n)$/, '')
    return { start, end: closing.lastIndex, content, yaml, language, closed: true }
  }
  // A line `---` may be a rule across the page; one with a key under it is front matter.
  if (language === '' && !/^[\w.]+:(?=[ \t\r\n]|$)/.test(text.slice(content, content + 100))) {
    return null
  }
  const blank = /(?:\r\n?|\n)[ \t]*(?=[\r\n]|$)/g
  blank.lastIndex = content
  const end = blank.exec(text)?.index ?? text.length
  return { start, end, content, yaml: text.slice(content, end), language, closed: false }
}

type PlaceMaker = (from: number, to: number) => Place

function places(document: Document, place: PlaceMaker): FrontMatter['keys'] {
  const found: [string, { key: Place; value: Place }][] = []
  const enter = (node: unknown, path: string): void => {
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const name = `${path}.${index}`
        if (isNode(item) && item.range) {
          const value = place(item.range[0], item.range[1])
          found.push([name, { key: value, value }])
        }
        enter(item, name)
      })
    }
    if (!isMap(node)) return
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue
      const name = path === '' ? String(key.value) : `${path}.${String(key.value)}`
      const [from, to] = isNode(value) && value.range ? value.range : [key.range[1], key.range[1]]
      found.push([name, { key: place(key.range[0], key.range[1]), value: place(from, to) }])
      enter(value, name)
    }
  }
  enter(document.contents, '')
  return Object.fromEntries(found)
}

function titleOf(document: Document, place: PlaceMaker): FrontMatterRead['title'] {
  if (!isMap(document.contents)) return null
  const node: unknown = document.contents.get('title', true)
  if (!isScalar(node) || !node.range) return null
  if (typeof node.value !== 'string' && typeof node.value !== 'number') return null
  const value = String(node.value)
  const text = value.trim()
  if (text === '') return null
  const left = value.length - value.trimStart().length
  const right = value.length - value.trimEnd().length
  const quotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0
  return { text, place: place(node.range[0] + quotes + left, node.range[1] - quotes - right) }
}

/** An alias of nothing. */
function danglingAlias(document: Document): Alias | null {
  let found: Alias | null = null
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document) !== undefined) return undefined
      found = node
      return visit.BREAK
    },
  })
  return found
}

function words(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]!.replace(/[.:]$/, '')
}
