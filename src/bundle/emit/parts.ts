import { messageOf, titleOf } from '../../catalog/entries/display-text.ts'
import type { Entry } from '../../model/catalog.ts'
import type { Code } from '../../model/registry.ts'

/** What a key says of a code, after its dot: `message2` is the second variant of the message. */
export type Part =
  'title' | 'message' | `message${number}` | 'technical' | 'cause' | 'user' | 'admin'

/** What someone in front of an error needs at once; the rest is loaded when it is asked for. */
const brief: ReadonlySet<string> = new Set(['title', 'message', 'user'])

/**
 * An entry's texts in the order of the bundle. Title and message are always there, so that a code
 * is never without words: a message that says nothing is the title, a title the code's name.
 */
export function partsOf(entry: Entry, code: Code): [part: Part, text: string][] {
  const parts: [Part, string | undefined][] = [
    ['title', titleOf(entry, code)],
    ['message', messageOf(entry, code)],
    ...entry.variants.map(({ plain }, index): [Part, string] => [`message${index + 2}`, plain]),
    ['technical', entry.technical?.plain],
    ['cause', entry.cause?.plain],
    ['user', entry.user?.plain],
    ['admin', entry.admin?.plain],
  ]
  return parts.filter((part): part is [Part, string] => Boolean(part[1]))
}

/** Whether a part belongs to what a locale's module holds from the start. */
export function isBrief(part: string): boolean {
  return brief.has(part)
}
