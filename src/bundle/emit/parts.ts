import { messageOf, titleOf } from '../../catalog/entries/display-text.ts'
import type { Entry } from '../../model/catalog.ts'
import type { Code } from '../../model/registry.ts'

/** The part that a key names after its dot: `message2` is the second variant of the message. */
export type EntryPart =
  'title' | 'message' | `message${number}` | 'technical' | 'cause' | 'user' | 'admin'

/** What someone in front of an error needs at once; the rest is loaded when it is asked for. */
const messageParts: ReadonlySet<string> = new Set(['title', 'message', 'user'])

/**
 * An entry's texts in the order of the bundle. Title and message are always there, so that a portal
 * has something to show: an empty message is the title, an empty title the code's name.
 */
export function entryParts(entry: Entry, code: Code): [part: EntryPart, text: string][] {
  const parts: [EntryPart, string | undefined][] = [
    ['title', titleOf(entry, code)],
    ['message', messageOf(entry, code)],
    ...entry.variants.map(({ plain }, index): [EntryPart, string] => [
      `message${index + 2}`,
      plain,
    ]),
    ['technical', entry.technical?.plain],
    ['cause', entry.cause?.plain],
    ['user', entry.user?.plain],
    ['admin', entry.admin?.plain],
  ]
  return parts.filter((part): part is [EntryPart, string] => Boolean(part[1]))
}

/** Whether a part stands in a locale's messages; the others stand in its details. */
export function isInMessages(part: string): boolean {
  return messageParts.has(part)
}
