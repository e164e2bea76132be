import matter from 'gray-matter'
import { parseDocument, visit, type Alias, type Document } from 'yaml'
import { yamlPlaces, yamlTitle, type Range, type YamlPlaces } from './yaml-places.ts'

export interface Yaml {
  data: Record<string, unknown>
  keys: YamlPlaces['keys']
  title: { text: string; range: Range } | null
  /** What is wrong, and where; null: somewhere. */
  faults: { reason: string; expected: string; range: Range | null }[]
}

/** Of many errors the first ones: the rest follows from them. */
const most = 5

/** A few aliases are a convenience, thousands are a bomb. */
const aliases = 50

/** Reads a block of YAML. Never executes, never throws. */
export function readYaml(source: string): Yaml {
  const yaml: Yaml = { data: {}, keys: [], title: null, faults: [] }
  const fault = (reason: string, range: Range | null, expected = 'valid YAML') =>
    void yaml.faults.push({ reason, expected, range })
  let document: Document | undefined
  try {
    document = parseYaml(source)
    for (const error of [...document.errors, ...document.warnings].slice(0, most)) {
      fault(`Unexpected YAML: ${words(error)}`, error.pos)
    }
    const { keys, oddKey } = yamlPlaces(document)
    yaml.keys = keys
    yaml.title = yamlTitle(document)
    if (oddKey !== null) {
      // Made a text of, keys that hold keys would take a time without end.
      fault('Unexpected key that is not text, expected a name', oddKey, 'a name')
      return yaml
    }
    const value: unknown = document.toJS({ maxAliasCount: aliases })
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      yaml.data = value as Record<string, unknown>
    } else if (value !== null && value !== undefined && yaml.faults.length === 0) {
      const what = Array.isArray(value) ? 'list' : 'text'
      const reason = `Unexpected ${what} as front matter, expected keys with values`
      fault(reason, [0, source.length], 'keys with values')
    }
  } catch (error) {
    fault(`Unexpected YAML: ${words(error)}`, document ? danglingAlias(document) : null)
  }
  return yaml
}

/**
 * gray-matter copies the engines that it is given onto its own, of which one executes: each of
 * those is overruled here, and what is not YAML does not reach it at all. The options are always
 * passed: without them it caches, and the second reading of the same broken YAML is empty.
 */
function parseYaml(yaml: string): Document {
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

/** An alias of nothing. */
function danglingAlias(document: Document): Range | null {
  let found: Alias | null = null
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document) !== undefined) return undefined
      found = node
      return visit.BREAK
    },
  })
  const range = (found as Alias | null)?.range
  return range ? [range[0], range[1]] : null
}

function words(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('call stack')) return 'it is nested too deep'
  const line = message.split('\n')[0]!.replace(/[.:]$/, '')
  return line.charAt(0).toLowerCase() + line.slice(1)
}
