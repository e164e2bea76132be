import { RE2JS } from 're2js'
import type { PageEntries, Registry, TableEntries } from '../../model/registry.ts'
import { compileTitle } from './patterns.ts'
import type { Value } from './yaml-fields.ts'

/** `entries:`, how entries are found; null where the catalog holds articles only. */
export function readEntries(value: Value | undefined): Registry['entries'] {
  if (value === undefined) return null
  const from = value.fields().find(({ key }) => key === 'from')?.value
  if (from === undefined) {
    return value.fail('`entries.from` is missing; write `from: table` or `from: page`')
  }
  return from.choice(['table', 'page']) === 'table' ? readTable(value) : readPage(value)
}

function readTable(value: Value): TableEntries {
  const keys = value.keys(['from', 'row', 'columns', 'details'])
  const row = keys.row ?? value.fail('`entries.row` is missing; write `row: "{symbol} = {code}"`')
  return {
    from: 'table',
    row: readRow(row),
    columns: keys.columns === undefined ? ['message'] : readColumns(keys.columns),
    details: keys.details === undefined ? null : readDetails(keys.details),
  }
}

function readRow(value: Value): string {
  const text = value.text()
  const holes: string[] = text.match(/\{[^}]*\}/g) ?? []
  const strange = holes.find((hole) => hole !== '{symbol}' && hole !== '{code}')
  if (strange !== undefined) {
    value.fail(`\`entries.row\` holds \`${strange}\`; it knows \`{symbol}\` and \`{code}\``)
  }
  const isOnce = holes.includes('{code}') && new Set(holes).size === holes.length
  if (!isOnce || /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) {
    value.fail(
      `\`entries.row\` is \`${text}\`; it must hold \`{code}\` once, and \`{symbol}\` once or never`,
    )
  }
  if (/\}\{/.test(text)) {
    value.fail(`\`entries.row\` is \`${text}\`; put something between \`{symbol}\` and \`{code}\``)
  }
  return text
}

function readColumns(value: Value): TableEntries['columns'] {
  const items = value.items()
  const columns = items.map((item) =>
    item.choice<'message' | 'technical'>(['message', 'technical']),
  )
  const twice = items.find((_, index) => columns.indexOf(columns[index]!) < index)
  if (twice !== undefined)
    twice.fail(`the column \`${twice.text()}\` is given twice; keep one of them`)
  if (!columns.includes('message')) {
    value.fail('`entries.columns` has no `message`; say which cell holds it')
  }
  return columns
}

function readDetails(value: Value): string {
  const text = value.text()
  if (text.split('{code}').length !== 2 || /[\s#]/.test(text)) {
    value.fail(
      `\`entries.details\` is \`${text}\`; it must be an anchor that holds \`{code}\` once, such as \`error-{code}\``,
    )
  }
  return text
}

function readPage(value: Value): PageEntries {
  const keys = value.keys(['from', 'title'])
  const title =
    keys.title ??
    value.fail('`entries.title` is missing; write the form of a code: `"[A-Z]\\\\d{4}"`')
  const pattern = title.text()
  try {
    compileTitle(pattern)
  } catch (error) {
    const reason = (error as Error).message.replace(/^error parsing regexp: /, '')
    title.fail(`\`entries.title\` is not a regular expression (RE2): ${reason}; correct it`)
  }
  if (RE2JS.matches(pattern, '')) {
    title.fail(
      `\`entries.title\` is \`${pattern}\`, which matches an empty text; make it name a code`,
    )
  }
  return { from: 'page', title: pattern }
}
