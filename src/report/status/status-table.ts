import type { Paint } from '../terminal/paint.ts'
import type { EntryStatus, LocaleStatus, StateCounts, Status } from './status.ts'

/** Up to this many codes each has a column; of more, only totals are shown. */
const mostColumns = 24

/** The status as a table for a terminal. */
export function statusTable(status: Status, paint: Paint): string {
  const rows = Object.entries(status.locales)
  const width = Math.max(6, ...rows.map(([locale]) => locale.length))
  const codes = Object.keys(rows[0]?.[1].entries ?? {})
  const lines: string[] = []
  if (codes.length > 0 && codes.length <= mostColumns) {
    const cell = Math.max(3, ...codes.map((code) => code.length))
    const head = codes.map((code) => code.padStart(cell)).join('  ')
    lines.push(paint.dim(`${'locale'.padEnd(width)}  ${head}`))
    for (const [locale, { entries }] of rows) {
      const cells = codes.map((code) => {
        const sign = signOf(entries[code]!)
        return ' '.repeat(cell - sign.length) + colorOf(entries[code]!, paint)(sign)
      })
      lines.push(`${paint.bold(locale.padEnd(width))}  ${cells.join('  ')}`)
    }
    lines.push('', paint.dim(legend), '')
  }
  for (const { name, columns } of tables(status)) {
    const first = Math.max(width, name.length)
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    lines.push(paint.dim(`${name.padEnd(first)}  ${columns.map(({ head }) => head).join('  ')}`))
    for (const [locale, status] of rows) {
      const cells = columns.map(({ head, valueOf }) => {
        const value = valueOf(status)
        const text = String(value).padStart(head.length)
        return value === 0 ? paint.dim(text) : text
      })
      lines.push(`${paint.bold(locale.padEnd(first))}  ${cells.join('  ')}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** The status as Markdown tables: one row a locale, and one for all that is not current. */
export function statusMarkdown(status: Status): string {
  const parts = tables(status).map(({ name, columns }) => [
    `| ${name} | ${columns.map(({ head }) => head).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...Object.entries(status.locales).map(
      ([locale, row]) =>
        `| ${locale} | ${columns.map(({ valueOf }) => valueOf(row)).join(' | ')} |`,
    ),
  ])
  for (const [name, key] of [
    ['code', 'entries'],
    ['article', 'articles'],
  ] as const) {
    const notCurrent = Object.entries(status.locales).flatMap(([locale, row]) =>
      Object.entries(row[key])
        .filter(([, { state }]) => state !== 'current')
        .map(([name, { state, since }]) => `| ${locale} | ${name} | ${state} | ${since ?? ''} |`),
    )
    if (notCurrent.length > 0)
      parts.push([
        `| locale | ${name} | state | since |`,
        '| --- | --- | --- | --- |',
        ...notCurrent,
      ])
  }
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

interface Column {
  head: string
  valueOf: (status: LocaleStatus) => number
}

/** The tables of totals: of entries and of articles that are no entries; the first has the findings. */
function tables({ locales }: Status): { name: string; columns: Column[] }[] {
  const statuses = Object.values(locales)
  const hasEntries = statuses.some(({ entries }) => Object.keys(entries).length > 0)
  const hasArticles = statuses.some(({ articles }) => Object.keys(articles).length > 0)
  const tables: { name: string; columns: Column[] }[] = []
  if (hasEntries || !hasArticles)
    tables.push({ name: 'locale', columns: [...states(({ counts }) => counts), ...findings] })
  if (hasArticles) {
    const columns = states(({ articleCounts }) => articleCounts)
    tables.push({ name: 'articles', columns: hasEntries ? columns : [...columns, ...findings] })
  }
  return tables
}

function states(countsOf: (status: LocaleStatus) => StateCounts): Column[] {
  const heads = ['current', 'outdated', 'missing', 'machine', 'unverified'] as const
  return heads.map((head) => ({ head, valueOf: (status) => countsOf(status)[head] }))
}

const findings: Column[] = [
  { head: 'errors', valueOf: ({ findings }) => findings.errors },
  { head: 'warnings', valueOf: ({ findings }) => findings.warnings },
]

const legend =
  '● current  ◐ outdated  ○ missing    m machine-translated, not reviewed  ? unverified'

const signs = { current: '●', outdated: '◐', missing: '○' } as const

function signOf(entry: EntryStatus): string {
  return (entry.machine ? 'm' : '') + (entry.unverified ? '?' : '') + signs[entry.state]
}

function colorOf(entry: EntryStatus, paint: Paint): (text: string) => string {
  const by = { current: paint.green, outdated: paint.yellow, missing: paint.red }
  return by[entry.state]
}
