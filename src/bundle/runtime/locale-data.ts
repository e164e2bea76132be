import type { Texts } from './api.ts'
import { registered } from './code-facts.ts'
import type { ErrorCode, MessageKey } from './catalog-types.ts'

/**
 * Reads a part of a code's texts, null where it has none.
 *
 * @throws {RangeError} The reader, for a code that the catalog does not have.
 */
export function textReader(texts: Texts): (code: ErrorCode, part: string) => string | null {
  return (code, part) => texts[`${registered(code)}.${part}` as MessageKey] ?? null
}

/** What a table holds of a code, which may be called `constructor`. */
export function valueFor<Value>(
  table: Readonly<Record<ErrorCode, Value>>,
  code: ErrorCode,
): Value | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined
}
