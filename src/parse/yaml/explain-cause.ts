import type { Range } from './key-places.ts'
import type { YamlCause } from './cause.ts'
import { yamlEntries, type Entry } from './lines-of-keys.ts'
import { firstProblem, parseYaml, type YamlProblem } from './problems.ts'
import { flowCause } from './flow.ts'
import { keylessCause } from './keyless.ts'
import { valueCause } from './values.ts'

/**
 * Finds why YAML cannot be read. The parser tells where it gave up, which may be lines behind the
 * cause: an open quotation mark takes in what follows it.
 */
export function causeOf(source: string, problem: YamlProblem, uniqueKeys: boolean): YamlCause {
  const entries = yamlEntries(source)
  const open = entries.find((entry) => entry.start <= problem.at && isLeftOpen(source, entry))
  const index = entries.findLastIndex(({ start }) => start <= problem.at)
  const entry = open ?? entries[index] ?? entries[0]
  if (entry === undefined) return unknown(source, problem)
  const before = entries[entries.indexOf(entry) - 1] ?? null
  const cause =
    structureCause(source, entry, before, problem) ??
    (entry.key === null && !entry.isItem && problem.code !== 'ODD_KEY'
      ? keylessCause(source, entry)
      : null) ??
    valueCause(source, entry, problem) ??
    flowCause(source, entry, problem) ??
    misplaced(source, entry, before, problem) ??
    unknown(source, problem, entry)
  const { mend } = cause
  return mend !== null && !mends(source, mend, uniqueKeys) ? { ...cause, exact: false } : cause
}

/** A value in quotes or brackets that does not end where they do; an instruction to the parser. */
function isLeftOpen(source: string, { start, kind, closed, to, from, end }: Entry): boolean {
  if (source[start] === '%') return true
  if (kind !== 'quoted' && kind !== 'flow') return false
  if (closed === null) return true
  const lineEnd = closed <= to ? to : end
  return closed > from && /^[ \t]*[^\s#,]/.test(source.slice(closed, lineEnd))
}

function structureCause(
  source: string,
  entry: Entry,
  before: Entry | null,
  { code, at, message }: YamlProblem,
): YamlCause | null {
  const { start, end, key, kind } = entry
  const told = (wrong: string, right: string, range: Range, covers: Range): YamlCause => {
    return { wrong, right, write: null, range, mend: null, exact: false, covers }
  }
  const tab = tabBefore(source, at)
  if (tab !== null && (code === 'TAB_AS_INDENT' || at <= tab[1]))
    return told('tab before a key', 'spaces', tab, tab)
  if (code === 'DUPLICATE_KEY' && key !== null) {
    const range: Range = [entry.at, entry.at + key.length]
    return told(`second \`${key}\``, 'it once', range, [start, end])
  }
  if (code === 'MULTIPLE_DOCS') {
    const marks = [...source.slice(0, at + 3).matchAll(/^(?:---|\.\.\.)/gm)]
    const mark = marks.at(-1)?.index ?? start
    const wrong = `\`${source.slice(mark, mark + 3)}\`, which ends the YAML here`
    return told(wrong, 'no such line', [mark, mark + 3], [mark, source.length])
  }
  if (code === 'RESOURCE_EXHAUSTION' || message.includes('call stack'))
    return told('value that is nested too deep', 'keys with values', [entry.at, end], [start, end])
  if (kind === 'block' && at > entry.to) {
    const line = lineAt(source, at)
    const name = key === null ? 'the text above it' : `the text of \`${key}\``
    const wrong = `line that is indented otherwise than ${name}`
    return told(wrong, 'the same spaces before each of its lines', line, [entry.from, end])
  }
  return before !== null && isIndentation(code, at, entry) ? indented(entry, before) : null
}

/** The white space that a line begins with, where a tab is in it. */
function tabBefore(source: string, at: number): Range | null {
  const [start, end] = lineAt(source, at)
  const space = /^[ \t]*/.exec(source.slice(start, end))![0]
  return space.includes('\t') ? [start, start + space.length] : null
}

function lineAt(source: string, at: number): Range {
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
  return [start, start + /^[^\r\n]*/.exec(source.slice(start))![0].length]
}

/** The parser stumbles over a key itself where that stands in a column of its own. */
function isIndentation(code: string, at: number, entry: Entry): boolean {
  const isAtKey = at >= entry.start && at <= entry.at
  return entry.key !== null && isAtKey && (code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN')
}

function indented(entry: Entry, before: Entry): YamlCause | null {
  const [own, other] = [entry.at - entry.start, before.at - before.start]
  if (own === other || before.key === null) return null
  return {
    wrong: `indentation of \`${entry.key}\``,
    right: `\`${entry.key}\` in the same column as \`${before.key}\``,
    write: null,
    range: [entry.at, entry.at + entry.key!.length],
    mend: null,
    exact: false,
    covers: [entry.start, entry.end],
  }
}

function misplaced(
  source: string,
  entry: Entry,
  before: Entry | null,
  { at }: YamlProblem,
): YamlCause | null {
  if (before === null || at > entry.at || entry.isItem === before.isItem) return null
  const [wrong, right] = entry.isItem
    ? ['item of a list after a value', 'the list under a key of its own']
    : ['key after the items of a list', 'the list under a key of its own']
  const range: Range = [entry.at, Math.max(entry.at + 1, entry.to)]
  return {
    wrong,
    right,
    write: null,
    range,
    mend: null,
    exact: false,
    covers: [entry.start, Math.min(entry.end, source.length)],
  }
}

function unknown(source: string, { code, at }: YamlProblem, entry?: Entry): YamlCause {
  const from = Math.min(at, source.length)
  const range: Range = entry === undefined ? [from, from] : [entry.at, Math.max(entry.at, entry.to)]
  const isKey = code === 'ODD_KEY'
  return {
    wrong: isKey ? 'key that is not text' : 'line that cannot be read',
    right: isKey
      ? 'a name'
      : '`key: value`, the value in quotes where it holds other signs than letters',
    write: null,
    range,
    mend: null,
    exact: false,
    covers: entry === undefined ? range : [entry.start, entry.end],
  }
}

/** Whether an edit leaves nothing wrong where it is made. */
function mends(source: string, { range, text }: NonNullable<YamlCause['mend']>, unique: boolean) {
  if (source.slice(...range) === text) return false
  const mended = source.slice(0, range[0]) + text + source.slice(range[1])
  const next = firstProblem(parseYaml(mended, unique))
  return next === null || next.at > range[0] + text.length
}
