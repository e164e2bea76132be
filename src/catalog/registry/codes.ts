import type { Code, FixedBy, Registry } from '../../model/registry.ts'
import { formatSupportId } from './patterns.ts'
import type { Value } from './yaml-fields.ts'

/** `range: [9, 30]`, both ends included. */
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

interface Around {
  range: [number, number] | null
  supportId: string | null
  entries: Registry['entries']
}

/** `codes:`, a mapping by code or `from-source`. Entries with no codes take the source's. */
export function readCodes(
  value: Value | undefined,
  around: Around,
): { codes: Record<string, Code>; fromSource: boolean } {
  if (value === undefined) return { codes: {}, fromSource: around.entries !== null }
  if (!value.isMapping) {
    if (value.isList) value.fail('`codes` is a list; write a mapping: `14: { symbol: … }`')
    if (value.isEmpty) {
      value.fail('`codes` is empty; list the codes, or write `from-source`, or remove the key')
    }
    const text = value.text()
    if (text !== 'from-source') {
      value.fail(`\`codes\` is \`${text}\`; it must be a mapping by code or \`from-source\``)
    }
    if (around.entries === null) {
      value.fail('`codes` is `from-source`, but there is no `entries` to say what a code is')
    }
    return { codes: {}, fromSource: true }
  }
  return { codes: readListed(value, around), fromSource: false }
}

function readListed(value: Value, around: Around): Record<string, Code> {
  const codes: Record<string, Code> = {}
  const taken = { code: new Map<string, string>(), symbol: new Map<string, string>() }
  const ids = new Map<string, string>()
  for (const { key, value: body, fail } of value.fields()) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/.test(key)) {
      fail(
        `\`${key}\` is not a code; a code is letters and digits, with \`-\` and \`_\` between them`,
      )
    }
    const twin = taken.code.get(key.toLowerCase())
    if (twin !== undefined) {
      fail(`the code \`${key}\` differs from \`${twin}\` in case alone; their pages would be one`)
    }
    checkRange(key, around.range, fail)
    const code = readCode(key, body, around.supportId)
    if (code.symbol !== null) {
      const other = taken.symbol.get(code.symbol.toLowerCase())
      if (other !== undefined) {
        fail(`the symbol \`${code.symbol}\` names the code ${other} already; give each its own`)
      }
      taken.symbol.set(code.symbol.toLowerCase(), key)
    }
    if (code.supportId !== null) {
      const other = ids.get(code.supportId)
      if (other !== undefined) {
        fail(`the support ID \`${code.supportId}\` is that of code ${other}; keep one of them`)
      }
      ids.set(code.supportId, key)
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
  const keys = value.isEmpty ? {} : value.keys(['symbol', 'fixedBy', 'retry', 'retired'])
  return {
    code,
    symbol:
      keys.symbol?.matching(
        /^[\p{L}_][\p{L}\p{N}_.:-]*$/u,
        'one word that begins with a letter, such as `UserNotLicensed`',
      ) ?? null,
    supportId: supportId === null ? null : formatSupportId(supportId, code),
    fixedBy: keys.fixedBy?.choice<FixedBy>(['admin', 'user']) ?? null,
    retry: keys.retry?.boolean() ?? false,
    retired: keys.retired?.boolean() ?? false,
  }
}
