import type { YamlCause } from './cause.ts'
import type { Entry } from './lines-of-keys.ts'
import type { YamlProblem } from './problems.ts'
import type { Range } from './key-places.ts'
import { quote } from './quote.ts'

/** What is wrong with a list in `[…]` or keys in `{…}`. */
export function flowCause(source: string, entry: Entry, { at }: YamlProblem): YamlCause | null {
  if (entry.kind !== 'flow') return null
  return entry.closed === null
    ? leftOpen(source, entry)
    : broken(source, entry, Math.min(at, entry.closed - 1))
}

function leftOpen(source: string, { from, to, end }: Entry): YamlCause {
  const mark = source[from]!
  const close = mark === '[' ? ']' : '}'
  return {
    wrong: `\`${mark}\` that is never closed`,
    right: `\`${close}\` at its end, or quotes around the value`,
    write: null,
    range: [from, to],
    mend: null,
    exact: false,
    covers: [from, end],
  }
}

/** The item in which the parser gave up, its key aside. */
function broken(source: string, { from, closed }: Entry, at: number): YamlCause {
  const inner: Range = [from, closed!]
  const start = Math.max(from, ...['[', '{', ','].map((mark) => source.lastIndexOf(mark, at - 1)))
  const ends = [',', ']', '}'].map((mark) => source.indexOf(mark, Math.max(at, start + 1)))
  const end = Math.min(closed! - 1, ...ends.filter((one) => one >= 0))
  const item = source.slice(start + 1, end)
  const key = /^\s*[^\s:"']+:\s+/.exec(item)?.[0] ?? /^\s*/.exec(item)![0]
  const text = item.slice(key.length).trim()
  const covers = inner
  const around = source[from] === '[' ? '[…]' : '{…}'
  if (text === '' || /[\r\n]/.test(text) || /^["']/.test(text))
    return {
      wrong: `value between \`${around}\` that cannot be read`,
      right: 'quotes around each text that holds other signs than letters',
      write: null,
      range: inner,
      mend: null,
      exact: false,
      covers,
    }
  const range: Range = [start + 1 + key.length, start + 1 + key.length + text.length]
  const quoted = quote(text)
  return {
    wrong: `text without quotes between \`${around}\``,
    right: 'quotes around it',
    write: quoted.includes('`') ? null : `\`${quoted}\``,
    range,
    mend: { range, text: quoted },
    exact: true,
    covers,
  }
}
