import type { YamlCause } from './cause.ts'
import type { Entry } from './lines-of-keys.ts'
import type { YamlProblem } from './problems.ts'
import type { Range } from './key-places.ts'
import { meant, quote } from './quote.ts'

/** What is wrong with a value that stands behind its key, or in an item of a list. */
export function valueCause(source: string, entry: Entry, problem: YamlProblem): YamlCause | null {
  const { kind, closed, to } = entry
  if (kind === 'quoted' && (closed === null || problem.at >= entry.from))
    return closed === null
      ? openQuote(source, entry)
      : problem.code === 'BAD_DQ_ESCAPE'
        ? badEscape(source, entry, problem)
        : closed === to
          ? behindQuotes(source, entry)
          : innerQuote(source, entry, closed)
  if (kind === 'flow') {
    // A template's `{{ name }}` is keys within keys to YAML.
    const isText = closed !== null && (closed < to || problem.code === 'ODD_KEY')
    return isText ? startsWith(source, entry, source[entry.from]!) : null
  }
  return plainCause(source, entry)
}

/** An edit and the line as it will read, for a value that becomes `text`. */
export function rewritten(
  { key, isItem, end }: Pick<Entry, 'key' | 'isItem' | 'end'>,
  range: Range,
  text: string,
): Pick<YamlCause, 'write' | 'range' | 'mend' | 'covers'> {
  const line = key === null ? (isItem ? `- ${text}` : text) : `${key}: ${text}`
  const write =
    line.length <= longest && !/[`\r\n\v\f\u0085\u2028\u2029]/.test(line) ? `\`${line}\`` : null
  return { write, range, mend: { range, text }, covers: [range[0], Math.max(range[1], end)] }
}

const longest = 100

function openQuote(source: string, entry: Entry): YamlCause {
  const { from, to } = entry
  const value = source.slice(from, to)
  const mark = value[0]!
  // ’s avonds, ’n roll: no quotation mark at all.
  const isApostrophe = mark === "'" && /^'\p{L}{1,3}[ -]/u.test(value)
  const text = isApostrophe ? quote(value) : value + mark
  const [wrong, right] = isApostrophe
    ? [`\`'\` at the start of a value without quotes`, 'quotes around the value']
    : [`quotation mark \`${mark}\` that is never closed`, 'one at the end of the value']
  const exact = mark === '"' && entry.key !== null
  return { wrong, right, exact, ...rewritten(entry, [from, to], text) }
}

function innerQuote(source: string, entry: Entry, closed: number): YamlCause {
  const { from } = entry
  const to = closed > entry.to ? entry.end : entry.to
  const value = source.slice(from, to)
  const mark = value[0]!
  const text = meant(value, closed - from)
  const quoted = quote(text)
  const kinds = { '"': 'double quotes', "'": 'single quotes' } as const
  const around = kinds[quoted[0] as keyof typeof kinds]
  const [wrong, right] =
    text === value
      ? ['text after the closing quotation mark', `${around} around the whole value`]
      : [
          `\`${mark}\` within a value in ${kinds[mark as keyof typeof kinds]}`,
          `${around} around it`,
        ]
  const exact = to === entry.to
  return { wrong, right, exact, ...rewritten(entry, [from, to], quoted) }
}

function badEscape(source: string, entry: Entry, { at }: YamlProblem): YamlCause {
  const { from, closed } = entry
  const text = source.slice(from + 1, closed! - 1).replaceAll('\\"', '"')
  const sign = source.slice(at, at + 2)
  const wrong = `\`${sign}\` in double quotes, where \`\\\` has a meaning of its own`
  const right = 'single quotes around the value'
  // Where other escapes stand (`\n`), it is not known whether those were meant.
  const exact = !/\\[0abtnvfre\\ /_NLPxuU]/.test(text)
  return { wrong, right, exact, ...rewritten(entry, [from, closed!], quote(text)) }
}

/** A value without quotes that begins with a sign, or holds a colon, or a line that does. */
function plainCause(source: string, entry: Entry): YamlCause | null {
  const { from, to, key, isItem } = entry
  const value = source.slice(from, to)
  if (value === '' || (key === null && !isItem)) return null
  const tag = /^!!?[\w./-]*\/[\w./-]+/.exec(value)?.[0]
  if (tag !== undefined) return executed(source, entry, tag)
  const sign = /^[*&!%@`|>,\]}#]|^[?-](?=\s)/.exec(value)?.[0]
  if (sign !== undefined) return startsWith(source, entry, sign)
  if (/:(?:\s|$)/.test(value)) {
    const where = /:\s/.test(value) ? '`: ` in a value' : '`:` at the end of a value'
    return {
      wrong: `${where} without quotes`,
      right: 'quotes around the value',
      exact: true,
      ...rewritten(entry, [from, to], quote(value)),
    }
  }
  const next = nextKey(source, entry)
  return next === null ? null : continued(source, entry, next)
}

/** The first line under a value that reads as a key. */
function nextKey(source: string, { to, end }: Entry): RegExpExecArray | null {
  const behind = source.slice(to, end)
  return /(?:\r\n?|\n)[ \t]+([^\s:#][^:\r\n]*?):(?=[ \t\r\n]|$)/.exec(behind)
}

/** Nothing stands behind the quotes in their line: what is wrong is in a line under them. */
function behindQuotes(source: string, entry: Entry): YamlCause | null {
  const next = nextKey(source, entry)
  if (next === null) return null
  const wrong = 'text after the closing quotation mark'
  const cause = continued(source, entry, next)
  return next[1]!.search(/[^\w.-]/) < 0 ? cause : { ...cause, wrong }
}

function startsWith(source: string, entry: Entry, sign: string): YamlCause {
  const { from, to } = entry
  const wrong = `${inCode(sign)} at the start of a value without quotes`
  const edit = rewritten(entry, [from, to], quote(source.slice(from, to)))
  return { wrong, right: 'quotes around the value', exact: true, ...edit }
}

/** A backtick is no text between backticks. */
function inCode(sign: string): string {
  return sign === '`' ? 'backtick' : `\`${sign}\``
}

function executed(source: string, entry: Entry, tag: string): YamlCause {
  const { from, to } = entry
  const rest = source.slice(from + tag.length, to).trim()
  return {
    wrong: `\`${tag}\`, of which nothing is ever run`,
    right: 'the value alone',
    exact: false,
    ...rewritten(entry, [from, to], rest === '' ? '""' : rest),
  }
}

/** A line under a value: another key that stands too far in, or the value's own text. */
function continued(source: string, entry: Entry, next: RegExpExecArray): YamlCause {
  const name = next[1]!
  const start = entry.to + next.index + next[0].length - name.length - 1
  const isKey = /^[\w.-]+$/.test(name)
  const lineEnd = source.slice(start).search(/[\r\n]|$/) + start
  return {
    wrong: isKey ? `indentation of \`${name}\`` : '`: ` in a value without quotes',
    right: isKey
      ? `\`${name}\` in the same column as ${entry.key === null ? 'the item above' : `\`${entry.key}\``}`
      : 'quotes around the whole value',
    write: null,
    range: isKey ? [start, start + name.length] : [entry.from, Math.max(entry.to, lineEnd)],
    mend: null,
    exact: false,
    covers: [isKey ? entry.to : entry.from, entry.end],
  }
}
