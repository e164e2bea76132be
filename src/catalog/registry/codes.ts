import type { Code, FixedBy, Registry } from '../../model/registry.ts'
import { formatSupportId } from './patterns.ts'
import type { Value } from './yaml-value.ts'

export const rangeSchema = {
  description:
    'The first and the last number that a code may have; a number between them that is not listed under `codes` is reserved.',
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: { type: 'integer', minimum: 0 },
  examples: [[9, 30]],
} as const

export const codeSchema = {
  description: 'What is known of a code.',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    symbol: {
      description: 'The name that programs have for the error, one word.',
      type: 'string',
      pattern: '^[\\p{L}_][\\p{L}\\p{N}_.:-]*$',
      examples: ['UserNotLicensed'],
    },
    fixedBy: {
      description: 'Who can put it right. Left out: nobody has said.',
      type: 'string',
      enum: ['admin', 'user'],
    },
    retry: {
      description: 'Whether trying again may help. Default: false.',
      type: 'boolean',
      default: false,
    },
    retired: {
      description:
        'Whether the error no longer occurs; it keeps its page and its key. Default: false.',
      type: 'boolean',
      default: false,
    },
  },
} as const

export const codesSchema = {
  description:
    'What exists: every code with what is known of it, or `from-source`, what the source locale documents. Default: from-source where there are entries, else none.',
  oneOf: [
    { type: 'string', const: 'from-source' },
    {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$' },
      additionalProperties: { $ref: '#/definitions/code' },
    },
  ],
} as const

const [fromSource, listed] = codesSchema.oneOf

/** `range: [9, 30]`, both ends included; null where any code may exist. */
export function readRange(value: Value | undefined): [number, number] | null {
  if (value === undefined) return null
  const items = value.items()
  if (items.length !== 2) {
    value.fail(`\`range\` holds ${items.length} numbers; write the first and the last: \`[9, 30]\``)
  }
  const [first, last] = [items[0]!.count(), items[1]!.count()]
  if (first > last) {
    value.fail(
      `\`range\` begins with ${first} and ends with ${last}; write \`[${last}, ${first}]\``,
    )
  }
  return [first, last]
}

/** The settings that codes must agree with. */
interface CodeContext {
  range: [number, number] | null
  supportId: string | null
  entries: Registry['entries']
}

/** `codes:`, a mapping by code or `from-source`, which is the default where there are entries. */
export function readCodes(
  value: Value | undefined,
  context: CodeContext,
): { codes: Record<string, Code>; fromSource: boolean } {
  if (value === undefined) return { codes: {}, fromSource: context.entries !== null }
  if (!value.isMapping) {
    if (value.isList) value.fail('`codes` is a list; write a mapping: `14: { symbol: … }`')
    if (value.isEmpty) {
      value.fail('`codes` is empty; list the codes, or write `from-source`, or remove the key')
    }
    const text = value.text()
    if (text !== fromSource.const) {
      value.fail(`\`codes\` is \`${text}\`; it must be a mapping by code or \`from-source\``)
    }
    if (context.entries === null) {
      value.fail('`codes` is `from-source`, but there is no `entries` to say what a code is')
    }
    return { codes: {}, fromSource: true }
  }
  return { codes: readListed(value, context), fromSource: false }
}

function readListed(value: Value, context: CodeContext): Record<string, Code> {
  const codes: Record<string, Code> = {}
  const form = new RegExp(listed.propertyNames.pattern)
  /** The codes read so far: by themselves and by their symbols, in small letters; by support IDs. */
  const taken = {
    code: new Map<string, string>(),
    symbol: new Map<string, string>(),
    supportId: new Map<string, string>(),
  }
  for (const { key, value: body, fail } of value.fields()) {
    if (!form.test(key)) {
      fail(
        `\`${key}\` is not a code; a code is letters and digits, with \`-\` and \`_\` between them`,
      )
    }
    const twin = taken.code.get(key.toLowerCase())
    if (twin !== undefined) {
      fail(`the code \`${key}\` differs from \`${twin}\` in case alone; their pages would be one`)
    }
    checkRange(key, context.range, fail)
    const code = readCode(key, body, context.supportId)
    if (code.symbol !== null) {
      const other = taken.symbol.get(code.symbol.toLowerCase())
      if (other !== undefined) {
        fail(`the symbol \`${code.symbol}\` names the code ${other} already; give each its own`)
      }
      taken.symbol.set(code.symbol.toLowerCase(), key)
    }
    if (code.supportId !== null) {
      const other = taken.supportId.get(code.supportId)
      if (other !== undefined) {
        fail(`the support ID \`${code.supportId}\` is that of code ${other}; keep one of them`)
      }
      taken.supportId.set(code.supportId, key)
    }
    taken.code.set(key.toLowerCase(), key)
    codes[key] = code
  }
  return codes
}

function checkRange(
  key: string,
  range: [number, number] | null,
  fail: (words: string) => never,
): void {
  if (range === null) return
  const [first, last] = range
  if (!/^\d+$/.test(key))
    fail(`\`${key}\` is not a number, but \`range\` counts from ${first} to ${last}`)
  if (Number(key) < first || Number(key) > last) {
    fail(`the code ${key} is not in \`range\`, ${first} to ${last}; correct one of them`)
  }
}

function readCode(code: string, value: Value, supportId: string | null): Code {
  const keys = value.isEmpty ? {} : value.keys(codeSchema)
  const { symbol, fixedBy } = codeSchema.properties
  return {
    code,
    symbol:
      keys.symbol?.matching(
        symbol,
        'one word that begins with a letter, such as `UserNotLicensed`',
      ) ?? null,
    supportId: supportId === null ? null : formatSupportId(supportId, code),
    fixedBy: keys.fixedBy?.choice<FixedBy>(fixedBy) ?? null,
    retry: keys.retry?.boolean() ?? false,
    retired: keys.retired?.boolean() ?? false,
  }
}
