/** `.felkod`: the list of the files that felkod wrote into the folder that holds it. */
import { toJson } from './emit/to-json.ts'

/** The name of the list's file, at the top of the folder that was published into. */
export const ownList = '.felkod'

/** What a build publishes at the top of its folder, besides the list. */
export const publishedNames: readonly string[] = [
  'catalog.json',
  'catalog.schema.json',
  'messages',
  'site',
]

/** SHA-256 of files, in hex, by the names that a list gives them. */
export type Digests = ReadonlyMap<string, string>

/**
 * The text of the list: sorted, and without a time or a machine's name, so that two builds of one
 * input are the same bytes. Digests of files that it does not name are left out.
 */
export function writeOwnList(files: Iterable<string>, digests: Digests): string {
  const sorted = [...new Set(files)].sort()
  const digested = sorted.flatMap((file) => {
    const digest = digests.get(file)
    return digest === undefined ? [] : [[file, digest] as const]
  })
  return toJson({ version: 1, files: sorted, sha256: Object.fromEntries(digested) })
}

/** The files that a list names, relative to its folder, with `/`; null for any other text. */
export function readOwnList(text: string): string[] | null {
  try {
    const value = JSON.parse(text) as { version?: unknown; files?: unknown } | null
    const files = value?.version === 1 && Array.isArray(value.files) ? value.files : null
    return files?.every((file) => typeof file === 'string') ? files : null
  } catch {
    return null
  }
}

/**
 * The digests that a list gives; an empty map where it gives none.
 *
 * @throws {SyntaxError} For a text that is no JSON.
 */
export function readDigests(text: string): Digests {
  const { sha256 } = JSON.parse(text) as { sha256?: unknown }
  if (typeof sha256 !== 'object' || sha256 === null) return new Map()
  return new Map(Object.entries(sha256).map(([file, digest]) => [file, String(digest)]))
}

/** The first segment of a path: a build replaces what is below it in one step. */
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
