import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { earlierFiles } from '../bundle/earlier.ts'
import { ownList, publishedNames, readOwnList, topOf } from '../bundle/own-files.ts'
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

/** What felkod has written into a folder before. */
export interface Own {
  /** Relative to the folder, with `/`. */
  files: string[]
  /** Whether something stands in the list's place that is no list of felkod's. */
  isForeign: boolean
}

/** Reads what felkod has written: from its list, or without one from what the folder holds. */
export async function readOwn(folder: string): Promise<Own> {
  const text = await readPlain(join(folder, ownList))
  const listed = text === null ? null : readOwnList(text)
  if (listed !== null) return { files: listed, isForeign: false }
  const isForeign = (await lstat(join(folder, ownList)).catch(() => null)) !== null
  const files = (await Promise.all(publishedNames.map((name) => filesIn(folder, name)))).flat()
  const earlier = await earlierFiles(files, (file) => readPlain(join(folder, file)))
  return { files: earlier, isForeign }
}

/** Of a folder's files under names at its top, those that felkod did not write. */
export async function strangersIn(
  folder: string,
  names: readonly string[],
  { files, isForeign }: Own,
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
