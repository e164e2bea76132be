import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { earlierFiles, evidence } from '../../bundle/earlier-files.ts'
import {
  ownList,
  publishedNames,
  readDigests,
  readOwnList,
  topOf,
  type Digests,
} from '../../bundle/own-files.ts'
import { isStage, ownerOf } from './stage.ts'

/**
 * Everything in a folder but folders, relative, with `/`; links are not followed, and stages of
 * felkod's at its top are passed over. Of a file, the file. Empty where there is nothing.
 */
export async function filesIn(folder: string, below = ''): Promise<string[]> {
  const found = await lstat(join(folder, below)).catch(() => null)
  if (found === null) return []
  if (!found.isDirectory()) return [below]
  const files: string[] = []
  const prefixes = [below === '' ? '' : `${below}/`]
  for (const prefix of prefixes)
    for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
      const path = prefix + entry.name
      if (!entry.isDirectory() || (await isUnnamed(folder, path))) files.push(path)
      else if (prefix !== '' || !(await isBuildStage(folder, entry.name))) prefixes.push(`${path}/`)
    }
  return files.sort()
}

/** A folder whose name is not UTF-8 cannot be looked into: it stands for what is in it. */
async function isUnnamed(folder: string, path: string): Promise<boolean> {
  return path.includes('\uFFFD') && (await lstat(join(folder, path)).catch(() => null)) === null
}

async function isBuildStage(folder: string, name: string): Promise<boolean> {
  return ownerOf(name, 'build') !== null && (await isStage(join(folder, name), { unmarked: true }))
}

/**
 * Asks git which of the files below a folder (relative, with `/`) it keeps as they stand; null where
 * it cannot tell.
 */
export type AskGit = (
  folder: string,
  files: readonly string[],
) => Promise<ReadonlySet<string> | null>

/** The answer where there is no git to be asked. */
export function nothingKept(): Promise<ReadonlySet<string>> {
  return Promise.resolve(new Set())
}

/** What felkod has written into a folder before. */
export interface Own {
  /** Relative to the folder, with `/`. */
  files: string[]
  /** Of those files, as far as they are known. */
  digests: Digests
  /** Whether something stands in the list's place that is no list of felkod's. */
  isForeign: boolean
}

/**
 * Reads what felkod has written: from its list, or without one from what the folder holds. What
 * says so may have come with a repository, from a stranger who would have a person's files taken for
 * felkod's: then it is believed only of files that git keeps too, and of those that it knows by
 * their digest.
 */
export async function readOwn(folder: string, askGit: AskGit): Promise<Own> {
  const text = await readPlain(join(folder, ownList))
  const listed = text === null ? null : readOwnList(text)
  if (listed !== null) {
    const digests = readDigests(text!)
    const files = await believed(folder, listed, { digests, sources: [ownList], askGit })
    return { files, digests, isForeign: false }
  }
  const isForeign = (await lstat(join(folder, ownList)).catch(() => null)) !== null
  const present = (await Promise.all(publishedNames.map((name) => filesIn(folder, name)))).flat()
  const earlier = await earlierFiles(present, (file) => readPlain(join(folder, file)))
  const digests = new Map<string, string>()
  const sources = evidence.filter((file) => present.includes(file))
  return {
    files: await believed(folder, earlier, { digests, sources, askGit }),
    digests,
    isForeign,
  }
}

interface Grounds {
  digests: Digests
  /** The files that say it. */
  sources: readonly string[]
  askGit: AskGit
}

async function believed(
  folder: string,
  files: readonly string[],
  { digests, sources, askGit }: Grounds,
): Promise<string[]> {
  if ((await askGit(folder, sources))?.size === 0) return [...files]
  const kept = await askGit(folder, files)
  const own: string[] = []
  for (const file of files)
    if (kept?.has(file) || (await digestOf(join(folder, file))) === digests.get(file))
      own.push(file)
  return own
}

/** SHA-256 of a file, in hex; null where it is none. */
export async function digestOf(path: string): Promise<string | null> {
  if (!(await lstat(path).catch(() => null))?.isFile()) return null
  const bytes = await readFile(path).catch(() => null)
  return bytes && createHash('sha256').update(bytes).digest('hex')
}

/** Of a folder's files under names at its top, those that felkod did not write. */
export async function strangersIn(
  folder: string,
  names: readonly string[],
  { files, isForeign }: Pick<Own, 'files' | 'isForeign'>,
): Promise<string[]> {
  const known = new Set(files.map(composed))
  const present = (await Promise.all(names.map((name) => filesIn(folder, name)))).flat()
  const strangers = present.filter((file) => !known.has(composed(file)))
  return isForeign ? [ownList, ...strangers.filter((file) => topOf(file) !== ownList)] : strangers
}

/** The first of some files, and how many more there are, for a message. */
export function someOf(files: readonly string[]): string {
  const more = files.length > 1 ? `, and ${files.length - 1} more` : ''
  return `\`${files[0]}\`${more}`
}

/** Some disks give names back decomposed. */
function composed(file: string): string {
  return file.normalize('NFC')
}

/** The text of a file that is one, and no link; null where it is not. */
async function readPlain(path: string): Promise<string | null> {
  const isFile = (await lstat(path).catch(() => null))?.isFile() ?? false
  return isFile ? await readFile(path, 'utf8').catch(() => null) : null
}
