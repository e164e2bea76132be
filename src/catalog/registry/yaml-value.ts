import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml'
import type { FilePlace } from '../../model/place.ts'
import { Lines } from '../../text/lines.ts'
import { causeOf } from '../../parse/yaml/explain-cause.ts'
import { firstProblem, parseYaml } from '../../parse/yaml/problems.ts'
import { nearest } from '../../text/nearest.ts'
import { UserError } from '../../text/user-error.ts'

/** A fault in catalog.yaml or glossary.yaml. Line and column count from 1, in UTF-16 units. */
export class CatalogError extends UserError {
  override name = 'CatalogError'
  readonly file: string
  readonly line: number
  readonly column: number

  constructor(file: string, line: number, column: number, words: string) {
    super(`${file}:${line}:${column}: ${words}`)
    this.file = file
    this.line = line
    this.column = column
  }
}

/** Parses a YAML file; the value of its root. @throws CatalogError where it is no YAML. */
export function readYaml(file: string, text: string): Value {
  const document = parseYaml(text, false)
  const source: YamlSource = { file, lines: new Lines(text), document }
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) fail(source, lost, 'this is not UTF-8; save the file as UTF-8')
  const problem = firstProblem(document)
  if (problem !== null) {
    const { wrong, right, write, range } = causeOf(text, problem, false)
    fail(source, range[0], `this is not YAML: ${wrong}; write ${write ?? right}`)
  }
  return new Value(source, document.contents as Node | null, text.startsWith('\uFEFF') ? 1 : 0, '')
}

interface YamlSource {
  file: string
  lines: Lines
  document: Document
}

/** A key of a mapping and its value. */
export interface Field {
  key: string
  /** @throws CatalogError at the key. */
  fail: (words: string) => never
  value: Value
}

/** A YAML value with its place. Every method that reads it throws a CatalogError at that place. */
export class Value {
  readonly #source: YamlSource
  readonly #node: Node | null
  readonly #offset: number
  readonly #name: string

  constructor(source: YamlSource, node: Node | null, offset: number, name: string) {
    this.#source = source
    this.#node = isAlias(node) ? (node.resolve(source.document) ?? null) : node
    this.#offset = node?.range?.[0] ?? offset
    this.#name = name
  }

  /** Its path for messages: `` `site.url` ``, or "the file" for the root. */
  get name(): string {
    return this.#name === '' ? 'the file' : `\`${this.#name}\``
  }

  get isEmpty(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null)
  }

  get isMapping(): boolean {
    return isMap(this.#node)
  }

  get isList(): boolean {
    return isSeq(this.#node)
  }

  fail(words: string): never {
    return fail(this.#source, this.#offset, words)
  }

  get place(): FilePlace {
    const { file, lines } = this.#source
    const end = this.#node?.range?.[1] ?? this.#offset
    return { file, ...lines.place(this.#offset, end) }
  }

  /** The values of the keys that a schema names. Any other key is an error, as is one given twice. */
  keys<Key extends string>(schema: {
    properties: Record<Key, unknown>
  }): Partial<Record<Key, Value>> {
    const known = Object.keys(schema.properties)
    const values: Partial<Record<string, Value>> = {}
    for (const { key, value, fail } of this.fields()) {
      if (!known.includes(key)) fail(`unknown key \`${key}\`; ${advise(key, known)}`)
      values[key] = value
    }
    return values as Partial<Record<Key, Value>>
  }

  /** The entries of a mapping in order, each key as written in the file: `010` is not 10. */
  fields(): Field[] {
    if (!isMap(this.#node)) return this.#unexpected('a mapping (`key: value` lines)')
    const seen = new Set<string>()
    return this.#node.items.map((pair) => {
      const key = isAlias(pair.key) ? pair.key.resolve(this.#source.document) : pair.key
      const offset = (pair.key as Node | null)?.range?.[0] ?? this.#offset
      const failHere = (words: string) => fail(this.#source, offset, words)
      if (!isScalar(key)) return failHere(`a key of ${this.name} must be a plain text`)
      const name = key.type === 'PLAIN' ? key.source! : String(key.value ?? '')
      if (seen.has(name)) failHere(`\`${name}\` is given twice; keep one of them`)
      seen.add(name)
      const path = this.#name === '' ? name : `${this.#name}.${name}`
      const end = key.range?.[1] ?? offset
      const value = new Value(this.#source, pair.value as Node | null, end, path)
      return { key: name, fail: failHere, value }
    })
  }

  /** The values of a list. */
  items(): Value[] {
    if (!isSeq(this.#node)) return this.#unexpected('a list')
    return this.#node.items.map(
      (item, index) =>
        new Value(this.#source, item as Node | null, this.#offset, `${this.#name}[${index}]`),
    )
  }

  /** A text that is not blank. What YAML reads as a number or a boolean needs quotes. */
  text(): string {
    const text = this.#written()
    if (typeof (this.#node as Scalar).value !== 'string') {
      this.fail(`${this.name} is \`${text}\`, which YAML does not read as text; put it in quotes`)
    }
    if (text.trim() === '') this.fail(`${this.name} is empty; write a text or remove the key`)
    return text
  }

  /** A text that the schema's pattern matches; `wanted` says in words what does. */
  matching({ pattern }: { pattern: string }, wanted: string): string {
    const text = this.#written()
    if (!new RegExp(pattern, 'u').test(text))
      this.fail(`${this.name} is \`${text}\`; it must be ${wanted}`)
    return this.text()
  }

  /** One of the words that the schema lists. */
  choice<Word extends string>({ enum: words }: { enum: readonly Word[] }): Word {
    const text = this.#written()
    const word = words.find((known) => known === text)
    return word ?? this.fail(`${this.name} is \`${text}\`; it must be ${oneOf(words)}`)
  }

  boolean(): boolean {
    if (!isScalar(this.#node) || typeof this.#node.value !== 'boolean') {
      return this.#unexpected('`true` or `false`')
    }
    return this.#node.value
  }

  /** A whole number from 0. */
  count(): number {
    const value = isScalar(this.#node) ? this.#node.value : null
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      return this.#unexpected('a whole number from 0')
    }
    return value
  }

  /** A scalar as it is written in the file. */
  #written(): string {
    if (!isScalar(this.#node) || this.#node.value === null) return this.#unexpected('a text')
    const { type, source, value } = this.#node
    return type === 'PLAIN' ? (source ?? String(value)) : String(value)
  }

  #unexpected(wanted: string): never {
    return this.fail(`${this.name} is ${kindOf(this.#node)}; it must be ${wanted}`)
  }
}

/** Advice on an unknown word: the nearest known one, or all of them. */
export function advise(written: string, known: readonly string[]): string {
  const alike = nearest(written, known)
  return alike === null ? `the keys here are ${oneOf(known)}` : `did you mean \`${alike}\`?`
}

/** `` `a`, `b` or `c` ``. */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

function kindOf(node: Node | null): string {
  if (isMap(node)) return 'a mapping'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'empty'
  if (typeof node.value === 'string') return `the text \`${node.value}\``
  return `\`${node.source ?? String(node.value)}\``
}

function fail(source: YamlSource, offset: number, words: string): never {
  const { line, column } = source.lines.point(offset)
  throw new CatalogError(source.file, line, column, words)
}
