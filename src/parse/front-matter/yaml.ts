import type { Document } from 'yaml'
import type { YamlCause } from '../yaml/cause.ts'
import { causeOf } from '../yaml/explain-cause.ts'
import { yamlEntries } from '../yaml/lines-of-keys.ts'
import { cutValue } from '../yaml/cut-value.ts'
import { parseFrontMatter } from './gray-matter.ts'
import { firstProblem, unusedAnchor, type YamlProblem } from '../yaml/problems.ts'
import { hiddenInKeys, withoutHidden, type HiddenInKey } from '../yaml/hidden-in-keys.ts'
import { keylessCause } from '../yaml/keyless.ts'
import { mended } from '../yaml/mended.ts'
import { yamlPlaces, yamlTitle, type Range, type YamlPlaces } from '../yaml/key-places.ts'

export interface Yaml {
  data: Record<string, unknown>
  keys: YamlPlaces['keys']
  title: { text: string; range: Range } | null
  faults: YamlFault[]
}

/** What is wrong, and where. */
export interface YamlFault {
  reason: string
  expected: string
  range: Range
  /** The edit that sets it right, where that is certain. */
  fix: YamlCause['mend']
}

/** Of many faults the first ones; of a text that is far too long for front matter one. */
const most = 5
const long = 5000

/** Behind so many keys with something hidden at them, the others stay as they are. */
const mostHidden = 200

/** A few aliases are a convenience, thousands are a bomb. */
const aliases = 50

/**
 * Reads a block of YAML. What cannot be read is a fault, one a cause, and read as it was meant where
 * that is certain; else it is left out, so that the other keys are read. Never executes, never throws.
 */
export function readYaml(written: string): Yaml {
  const yaml: Yaml = { data: {}, keys: [], title: null, faults: [] }
  const hidden = hiddenInKeys(written).slice(0, mostHidden)
  const source = withoutHidden(written, hidden)
  for (const { wrong, key, range } of hidden.slice(0, most)) {
    const reason = `Unexpected ${wrong}, expected \`${key}\` alone`
    yaml.faults.push({ reason, expected: key, range, fix: { range, text: '' } })
  }
  const all: Range = [0, source.length]
  const fault = (reason: string, range: Range, expected: string) =>
    void yaml.faults.push({ reason, expected, range, fix: null })
  try {
    const { document, causes, text } = readable(source)
    for (const cause of causes) yaml.faults.push(faultOf(cause))
    const { keys, oddKey } = yamlPlaces(document)
    yaml.keys = keys.map(([path, key, value]) => [path, inWritten(key, hidden), value])
    const meant = mended(text, causes)
    yaml.title = meant === null ? yamlTitle(document) : meant.title
    // Made a text of, keys that hold keys would take a time without end.
    if (oddKey !== null) return yaml
    const value: unknown = (meant?.document ?? document).toJS({ maxAliasCount: aliases })
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      yaml.data = value as Record<string, unknown>
    } else if (value !== null && value !== undefined && yaml.faults.length === 0) {
      const cause = Array.isArray(value) ? null : keylessCause(source, yamlEntries(source)[0]!)
      const what = Array.isArray(value) ? 'list' : 'text'
      const reason = `Unexpected ${what} as front matter, expected keys with values`
      if (cause !== null) yaml.faults.push(faultOf(cause))
      else fault(reason, all, 'keys with values')
    }
  } catch (error) {
    if (yaml.faults.length > 0) return yaml
    const isBomb = error instanceof Error && error.message.includes('alias count')
    const wrong = isBomb ? 'number of aliases (`*name`)' : 'value that is nested too deep'
    const right = isBomb ? 'the values written out' : 'keys with values'
    fault(`Unexpected ${wrong}, expected ${right}`, all, right)
  }
  return yaml
}

/** Where a key stands in what was written, where something hidden stands before it. */
function inWritten([from, to]: Range, hidden: readonly HiddenInKey[]): Range {
  const length = hidden
    .filter(({ range }) => range[0] === from)
    .reduce((sum, { range }) => sum + range[1] - range[0], 0)
  return [from + length, to + length]
}

/** Leaves out what is broken until the rest can be read, or too much is broken. */
function readable(source: string): { document: Document; causes: YamlCause[]; text: string } {
  const causes: YamlCause[] = []
  const enough = source.length > long ? 1 : most
  let text = source
  for (let round = 1; ; round++) {
    const document = parseFrontMatter(text)
    const problem = firstProblem(document) ?? oddKeyOf(document) ?? unusedAnchor(document)
    const cause = problem === null ? cutValue(text) : causeOf(text, problem, true)
    if (cause === null || causes.length === enough) return { document, causes, text }
    const rest = without(text, cause.covers)
    // Where the same lines stumble again, nothing new is wrong.
    if (!causes.some(({ covers }) => touches(covers, cause.covers))) causes.push(cause)
    if (rest === text || round === 2 * enough) return { document, causes, text }
    text = rest
  }
}

function oddKeyOf(document: Document): YamlProblem | null {
  const { oddKey } = yamlPlaces(document)
  return oddKey && { code: 'ODD_KEY', message: 'A key is no text', at: oddKey[0] }
}

function without(text: string, [from, to]: Range): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
}

function touches(a: Range, b: Range): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

function faultOf({ wrong, right, write, range, mend, exact }: YamlCause): YamlFault {
  const reason = `Unexpected ${wrong}, expected ${right}${write === null ? '' : `: ${write}`}`
  return { reason, expected: mend?.text ?? right, range, fix: exact ? mend : null }
}
