import type { Paint } from './paint.ts'
import type { EntryStatus, LocaleStatus, Status } from './status.ts'

/** A grid of every code fits a screen up to this many columns; above it, totals alone. */
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
    for (const [locale, one] of rows) {
      const cells = codes.map((code) => {
        const sign = signOf(one.entries[code]!)
        return ' '.repeat(cell - sign.length) + colorOf(one.entries[code]!, paint)(sign)
      })
      lines.push(`${paint.bold(locale.padEnd(width))}  ${cells.join('  ')}`)
    }
    lines.push('', paint.dim(legend), '')
  }
  lines.push(paint.dim(`${'locale'.padEnd(width)}  ${columns.map((name) => name.head).join('  ')}`))
  for (const [locale, one] of rows) {
    const cells = columns.map(({ head, of }) => {
      const value = of(one)
      const text = String(value).padStart(head.length)
      return value === 0 ? paint.dim(text) : text
    })
    lines.push(`${paint.bold(locale.padEnd(width))}  ${cells.join('  ')}`)
  }
  return `${lines.join('\n')}\n`
}

/** The status as a Markdown table, one row a locale. */
export function statusMarkdown(status: Status): string {
  const names = columns.map(({ head }) => head)
  const lines = [
    `| locale | ${names.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(names.length)}`,
    ...Object.entries(status.locales).map(
      ([locale, one]) => `| ${locale} | ${columns.map(({ of }) => of(one)).join(' | ')} |`,
    ),
  ]
  const old = Object.entries(status.locales).flatMap(([locale, one]) =>
    Object.entries(one.entries)
      .filter(([, entry]) => entry.state !== 'current')
      .map(([code, entry]) => `| ${locale} | ${code} | ${entry.state} | ${entry.since ?? ''} |`),
  )
  if (old.length > 0)
    lines.push('', '| locale | code | state | since |', '| --- | --- | --- | --- |', ...old)
  return `${lines.join('\n')}\n`
}

const columns: { head: string; of: (one: LocaleStatus) => number }[] = [
  { head: 'current', of: (one) => one.counts.current },
  { head: 'outdated', of: (one) => one.counts.outdated },
  { head: 'missing', of: (one) => one.counts.missing },
  { head: 'machine', of: (one) => one.counts.machine },
  { head: 'unverified', of: (one) => one.counts.unverified },
  { head: 'errors', of: (one) => one.findings.errors },
  { head: 'warnings', of: (one) => one.findings.warnings },
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
