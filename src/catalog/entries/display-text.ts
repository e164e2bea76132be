import type { Entry } from '../../model/catalog.ts'
import type { Code } from '../../model/registry.ts'

/** What an error is called, never nothing: an entry that says nothing has its code's name. */
export function titleOf({ title }: Entry, code: Code): string {
  return title || code.symbol || code.supportId || code.code
}

/** What an error says, never nothing: an entry with no message says its title. */
export function messageOf(entry: Entry, code: Code): string {
  return entry.message.plain || titleOf(entry, code)
}
