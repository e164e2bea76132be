import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml'

/** From where to where in the YAML. */
export type Range = readonly [number, number]

export interface YamlPlaces {
  /** Of keys and values, by dotted path. */
  keys: [path: string, key: Range, value: Range][]
  /** A key that is no plain text: a map, a list, an alias. */
  oddKey: Range | null
}

/** Where every key and value of a document stands. */
export function yamlPlaces(document: Document): YamlPlaces {
  const places: YamlPlaces = { keys: [], oddKey: null }
  enter(document.contents, '', places)
  return places
}

/** The title's text and where it stands, its quotes aside. */
export function yamlTitle(document: Document): { text: string; range: Range } | null {
  if (!isMap(document.contents)) return null
  const node: unknown = document.contents.get('title', true)
  if (!isScalar(node) || !node.range) return null
  if (typeof node.value !== 'string' && typeof node.value !== 'number') return null
  const value = typeof node.value === 'number' ? (node.source ?? '') : node.value
  const text = value.trim()
  if (text === '') return null
  // A block begins with its mark, and its end is of its lines.
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  const left = isBlock ? 0 : value.length - value.trimStart().length
  const right = isBlock ? 0 : value.length - value.trimEnd().length
  const quotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0
  return { text, range: [node.range[0] + quotes + left, node.range[1] - quotes - right] }
}

function enter(node: unknown, path: string, places: YamlPlaces): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const name = `${path}.${index}`
      const range = rangeOf(item)
      if (range !== null) places.keys.push([name, range, range])
      enter(item, name, places)
    }
  }
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    const range = rangeOf(key)
    if (range === null) continue
    if (!isScalar(key)) {
      places.oddKey ??= range
      continue
    }
    const name = path === '' ? String(key.value) : `${path}.${String(key.value)}`
    places.keys.push([name, range, rangeOf(value) ?? [range[1], range[1]]])
    enter(value, name, places)
  }
}

function rangeOf(node: unknown): Range | null {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : null
}
