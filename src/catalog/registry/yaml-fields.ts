import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml'
import type { FilePlace } from '../../model/place.ts'
import { Lines } from '../../text/lines.ts'
import { causeOf } from '../../parse/yaml/explain-cause.ts'
import { firstProblem, parseYaml } from '../../parse/yaml/problems.ts'
import { nearest } from '../../text/nearest.ts'
import { UserError } from '../../text/user-error.ts'

/** Something wrong in catalog.yaml or glossary.yaml, at its place (from 1, in UTF-16 units). */
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

/** Reads one YAML file; the value of its root. Throws a CatalogError where it is no YAML. */
export function readYaml(file: string, text: string): Value {
  const document = parseYaml(text, false)
  const reading: Reading = { file, lines: new Lines(text), document }
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) fail(reading, lost, 'this is not UTF-8; save the file as UTF-8')
  const problem = firstProblem(document)
  if (problem !== null) {
    const { wrong, right, write, range } = causeOf(text, problem, false)
    fail(reading, range[0], `this is not YAML: ${wrong}; write ${write ?? right}`)
  }
  return new Value(reading, document.contents as Node | null, text.startsWith('\uFEFF') ? 1 : 0, '')
}

interface Reading {
  file: string
  lines: Lines
  document: Document
}

/** What a key holds, and how to speak of it. */
export interface Field {
  key: string
  /** Reports something wrong with the key itself. */
  fail: (words: string) => never
  value: Value
}

/** A YAML value with its place; every reader either answers or throws a CatalogError there. */
export class Value {
  readonly #reading: Reading
  readonly #node: Node | null
  readonly #at: number
  readonly #name: string

  constructor(reading: Reading, node: Node | null, at: number, name: string) {
    this.#reading = reading
    this.#node = isAlias(node) ? (node.resolve(reading.document) ?? null) : node
    this.#at = node?.range?.[0] ?? at
    this.#name = name
  }

  /** How messages name it: `` `site.url` `` or "the file". */
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
    return fail(this.#reading, this.#at, words)
  }

  get place(): FilePlace {
    const { file, lines } = this.#reading
    const end = this.#node?.range?.[1] ?? this.#at
    return { file, ...lines.place(this.#at, end) }
  }

  /** Its keys, by name. An unknown key is an error; so is one that is given twice. */
  keys(known: readonly string[]): Record<string, Value | undefined> {
    const found: Record<string, Value> = {}
    for (const { key, value, fail } of this.fields()) {
      if (!known.includes(key)) fail(`unknown key \`${key}\`; ${advise(key, known)}`)
      found[key] = value
    }
    return found
  }

  /** Its keys in order, each as the text that stands in the file (`010` is not 10). */
  fields(): Field[] {
    if (!isMap(this.#node)) return this.#unexpected('a mapping (`key: value` lines)')
    const seen = new Set<string>()
    return this.#node.items.map((pair) => {
      const key = isAlias(pair.key) ? pair.key.resolve(this.#reading.document) : pair.key
      const at = (pair.key as Node | null)?.range?.[0] ?? this.#at
      const failHere = (words: string) => fail(this.#reading, at, words)
      if (!isScalar(key)) return failHere(`a key of ${this.name} must be a plain text`)
      const name = key.type === 'PLAIN' ? key.source! : String(key.value ?? '')
      if (seen.has(name)) failHere(`\`${name}\` is given twice; keep one of them`)
      seen.add(name)
      const path = this.#name === '' ? name : `${this.#name}.${name}`
      const end = key.range?.[1] ?? at
      const value = new Value(this.#reading, pair.value as Node | null, end, path)
      return { key: name, fail: failHere, value }
    })
  }

  /** The values of a list. */
  items(): Value[] {
    if (!isSeq(this.#node)) return this.#unexpected('a list')
    return this.#node.items.map(
      (item, index) =>
        new Value(this.#reading, item as Node | null, this.#at, `${this.#name}[${index}]`),
    )
  }

  /** A text that says something. What YAML reads as a number or a truth wants quotes. */
  text(): string {
    const text = this.#written()
    if (typeof (this.#node as Scalar).value !== 'string') {
      this.fail(`${this.name} is \`${text}\`, which YAML does not read as text; put it in quotes`)
    }
    if (text.trim() === '') this.fail(`${this.name} is empty; write a text or remove the key`)
    return text
  }

  /** A text of a certain form. */
  matching(form: RegExp, wanted: string): string {
    const text = this.#written()
    if (!form.test(text)) this.fail(`${this.name} is \`${text}\`; it must be ${wanted}`)
    return this.text()
  }

  /** One of a few words. */
  choice<T extends string>(words: readonly T[]): T {
    const text = this.#written()
    if (!words.includes(text as T)) {
      this.fail(`${this.name} is \`${text}\`; it must be ${oneOf(words)}`)
    }
    return text as T
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

  /** What stands in the file. */
  #written(): string {
    if (!isScalar(this.#node) || this.#node.value === null) return this.#unexpected('a text')
    const { type, source, value } = this.#node
    return type === 'PLAIN' ? (source ?? String(value)) : String(value)
  }

  #unexpected(wanted: string): never {
    return this.fail(`${this.name} is ${kindOf(this.#node)}; it must be ${wanted}`)
  }
}

/** "did you mean", or what there is to choose from. */
export function advise(written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  return meant === null ? `the keys here are ${oneOf(known)}` : `did you mean \`${meant}\`?`
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

function fail(reading: Reading, at: number, words: string): never {
  const { line, column } = reading.lines.point(at)
  throw new CatalogError(reading.file, line, column, words)
}
