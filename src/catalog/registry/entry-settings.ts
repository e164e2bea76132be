import { RE2JS } from 're2js'
import type { PageEntries, Registry, TableEntries } from '../../model/registry.ts'
import { compileTitle } from './patterns.ts'
import type { Value } from './yaml-value.ts'

export const tableEntriesSchema = {
  description: 'A row of a table is the entry of a code.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'row'],
  properties: {
    from: { description: 'Entries are rows of tables.', type: 'string', const: 'table' },
    row: {
      description:
        "What the first cell of an entry's row holds, with `{code}` and `{symbol}`; white space does not count.",
      type: 'string',
      pattern: '^(?!.*\\}\\{)(?:[^{}]*\\{symbol\\})?[^{}]*\\{code\\}(?:[^{}]*\\{symbol\\})?[^{}]*$',
      not: { pattern: '\\{symbol\\}.*\\{symbol\\}' },
      examples: ['{symbol} = {code}'],
    },
    columns: {
      description: 'What the cells after the first hold, in order. Default: the message alone.',
      type: 'array',
      uniqueItems: true,
      contains: { const: 'message' },
      items: { type: 'string', enum: ['message', 'technical'] },
      default: ['message'],
    },
    details: {
      description:
        'The anchor of the section that explains a code; its parts end in `-cause`, `-user` and `-admin`. Left out: there are no such sections.',
      type: 'string',
      pattern: '^(?!.*\\{code\\}.*\\{code\\})[^\\s#]*\\{code\\}[^\\s#]*$',
      examples: ['error-{code}'],
    },
  },
} as const

export const pageEntriesSchema = {
  description: 'An article whose title names a code is its entry.',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'title'],
  properties: {
    from: { description: 'Entries are articles.', type: 'string', const: 'page' },
    title: {
      description:
        'What a code in a title looks like, as a regular expression (RE2: no lookaround, no back references).',
      type: 'string',
      pattern: '\\S',
      examples: ['[A-Z]{1,4}\\d{3,5}'],
    },
  },
} as const

export const entriesSchema = {
  description: 'How the entry of a code is found. Left out: the catalog holds articles only.',
  type: 'object',
  required: ['from'],
  oneOf: [{ $ref: '#/definitions/tableEntries' }, { $ref: '#/definitions/pageEntries' }],
} as const

const kinds = [
  tableEntriesSchema.properties.from.const,
  pageEntriesSchema.properties.from.const,
] as const

/** `entries:`, how entries are found; null where the catalog holds articles only. */
export function readEntries(value: Value | undefined): Registry['entries'] {
  if (value === undefined) return null
  const from = value.fields().find(({ key }) => key === 'from')?.value
  if (from === undefined) {
    return value.fail('`entries.from` is missing; write `from: table` or `from: page`')
  }
  return from.choice({ enum: kinds }) === 'table' ? readTable(value) : readPage(value)
}

function readTable(value: Value): TableEntries {
  const keys = value.keys(tableEntriesSchema)
  const row = keys.row ?? value.fail('`entries.row` is missing; write `row: "{symbol} = {code}"`')
  return {
    from: 'table',
    row: readRow(row),
    columns:
      keys.columns === undefined
        ? [...tableEntriesSchema.properties.columns.default]
        : readColumns(keys.columns),
    details: keys.details === undefined ? null : readDetails(keys.details),
  }
}

function readRow(value: Value): string {
  const text = value.text()
  const placeholders: string[] = text.match(/\{[^}]*\}/g) ?? []
  const unknown = placeholders.find((name) => name !== '{symbol}' && name !== '{code}')
  if (unknown !== undefined) {
    value.fail(`\`entries.row\` holds \`${unknown}\`; it knows \`{symbol}\` and \`{code}\``)
  }
  const isOnce =
    placeholders.includes('{code}') && new Set(placeholders).size === placeholders.length
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
  const columns = items.map((item) => item.choice(tableEntriesSchema.properties.columns.items))
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
  if (!new RegExp(tableEntriesSchema.properties.details.pattern).test(text)) {
    value.fail(
      `\`entries.details\` is \`${text}\`; it must be an anchor that holds \`{code}\` once, such as \`error-{code}\``,
    )
  }
  return text
}

function readPage(value: Value): PageEntries {
  const keys = value.keys(pageEntriesSchema)
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
