/** `.felkod`: the list of the files that felkod wrote into the folder that holds it. */
import { json } from './json.ts'

/** The name of the list, in the folder that was published into. */
export const ownList = '.felkod'

/** What stands at the top of a published folder, besides the list. */
export const publishedNames: readonly string[] = [
  'catalog.json',
  'catalog.schema.json',
  'messages',
  'site',
]

/** The list as text: sorted, without times or names of machines, so that it is the same each time. */
export function writeOwnList(files: Iterable<string>): string {
  return json({ version: 1, files: [...new Set(files)].sort() })
}

/** The files that a list names, relative to its folder, with `/`; null where it is no such list. */
export function readOwnList(text: string): string[] | null {
  try {
    const value = JSON.parse(text) as { version?: unknown; files?: unknown } | null
    const files = value?.version === 1 && Array.isArray(value.files) ? value.files : null
    return files?.every((file) => typeof file === 'string') ? files : null
  } catch {
    return null
  }
}

/** The first part of a path: what changes as one when it is published. */
export function topOf(path: string): string {
  return path.split('/')[0]!
}

/**
 * Of the files that a list names, those that a catalog's listing may leave out: a list that anyone
 * could have written hides no article.
 */
export function isNoContent(file: string): boolean {
  const isMarkdown = /\.mdx?$/i.test(file)
  return publishedNames.includes(topOf(file)) && (!isMarkdown || file === 'messages/README.md')
}
