/** The files of a catalog folder. A link is followed to a file of the same folder only. */
import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { canonical } from '../language/tags.ts'
import { isExhausted, isMissing } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { cannotRead } from './cannot-read.ts'
import { openFile } from './open-file.ts'
import { withoutPublished } from './published.ts'

/** The listing of a catalog folder. */
export interface Folder {
  /** As given, for messages. */
  name: string
  /** Absolute, without symbolic links. */
  root: string
  /**
   * All files, relative, with `/`, sorted; without hidden folders, `node_modules` and what felkod
   * published there.
   */
  files: string[]
  /** Links that lead out of the folder, or nowhere, sorted; nothing behind them is opened. */
  outside: string[]
  /** Folders that hold a stage of felkod's; relative, `.` for the folder itself; sorted. */
  leftovers: string[]
  /**
   * Files and folders whose names are not UTF-8, sorted. Node shows such bytes as `\uFFFD`, and no file
   * can be opened by that name.
   */
  unnamed: string[]
}

/** Lists a catalog folder. @throws UserError where it is not there or holds no catalog.yaml. */
export async function readFolder(name: string): Promise<Folder> {
  const root = await realpath(name).catch((error: unknown) =>
    isMissing(error) ? null : cannotRead(name, error),
  )
  if (root === null || !(await stat(root)).isDirectory())
    throw new UserError(
      `\`${name}\` is not there, or is not a folder; name a catalog folder, or make one with \`felkod init\``,
    )
  const listing: Listing = { files: [], outside: [], leftovers: new Set(), unnamed: [] }
  await list(root, '', listing)
  const { files, outside } = listing
  const content = await withoutPublished(root, files)
  const leftovers = [...listing.leftovers].sort()
  const unnamed = [...new Set(listing.unnamed)].sort()
  const folder = {
    name,
    root,
    files: content.sort(),
    outside: outside.sort(),
    leftovers,
    unnamed,
  }
  if (outside.includes('catalog.yaml'))
    throw new UserError(
      `\`${name}\` holds no catalog.yaml of its own: it is a link out of the folder, or to nothing; make it a file`,
    )
  if (!files.includes('catalog.yaml'))
    throw new UserError(
      `\`${name}\` holds no catalog.yaml, so it is not a catalog folder; make one with \`felkod init\``,
    )
  return folder
}

/**
 * Reads files of the folder, in the given order. Of a larger file only the first 16 MB are read, far
 * more than an article may have.
 */
export async function readFiles(folder: Folder, files: readonly string[]): Promise<Uint8Array[]> {
  const contents: Uint8Array[] = []
  for (let start = 0; start < files.length; start += atOnce) {
    const part = files.slice(start, start + atOnce)
    const answers = await Promise.allSettled(part.map((file) => readOne(folder, file)))
    for (const [index, answer] of answers.entries())
      contents.push(
        answer.status === 'fulfilled'
          ? answer.value
          : await readAlone(folder, part[index]!, answer.reason),
      )
  }
  return contents
}

/** The text of a file of the folder with its byte order mark; null where there is none. */
export async function readText(folder: Folder, file: string): Promise<string | null> {
  if (!folder.files.includes(file)) return null
  const [bytes] = await readFiles(folder, [file])
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/**
 * The locale folders: those named by a BCP 47 tag that hold a Markdown file. Folder names by canonical
 * tag, sorted by tag.
 * @throws UserError where two folders are one locale.
 */
export function localeFolders(folder: Folder): Map<string, string> {
  const names = new Map<string, string>()
  for (const file of folder.files) {
    const name = file.split('/')[0]!
    const locale = isArticle(file) && name !== file ? canonical(name) : null
    if (locale === null) continue
    const other = names.get(locale)
    if (other !== undefined && other !== name)
      throw new UserError(
        `The folders \`${other}\` and \`${name}\` are both the locale ${locale}; keep one`,
      )
    names.set(locale, name)
  }
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function isArticle(file: string): boolean {
  return file.endsWith('.md')
}

/** How many files are read at the same time. */
const atOnce = 64

/** How much of a file is read at mostBytes, in bytes. */
const mostBytes = 16 * 1024 * 1024

interface Listing extends Pick<Folder, 'files' | 'outside' | 'unnamed'> {
  leftovers: Set<string>
}

async function list(root: string, below: string, listing: Listing): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(
    (error: unknown) => cannotRead(below || '.', error),
  )
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (await isUnnamed(root, path, entry.name)) listing.unnamed.push(path)
    else if (entry.isDirectory()) {
      if (entry.name.startsWith('.felkod-')) listing.leftovers.add(below || '.')
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
        await list(root, path, listing)
    } else if (entry.isSymbolicLink() && !(await isWithin(root, path))) listing.outside.push(path)
    else if (await isFile(root, path, entry).catch((error: unknown) => cannotRead(path, error)))
      listing.files.push(path)
  }
}

/** A name may hold U+FFFD itself: then the file can be opened by it. */
async function isUnnamed(root: string, path: string, name: string): Promise<boolean> {
  if (!name.includes('\uFFFD')) return false
  return lstat(join(root, path)).then(() => false, isMissing)
}

async function isWithin(root: string, path: string): Promise<boolean> {
  const real = await realpath(join(root, path)).catch(() => null)
  return real !== null && (real === root || real.startsWith(root + sep))
}

/** A linked folder is not entered, since links can form endless paths. */
async function isFile(root: string, path: string, entry: Dirent): Promise<boolean> {
  return entry.isSymbolicLink() ? (await stat(join(root, path))).isFile() : entry.isFile()
}

async function readOne(folder: Folder, file: string): Promise<Uint8Array> {
  await using handle = await openFile(join(folder.root, file), file)
  const { size } = await handle.stat()
  if (size <= mostBytes) return await handle.readFile()
  const { buffer, bytesRead } = await handle.read(new Uint8Array(mostBytes), 0, mostBytes, 0)
  return buffer.subarray(0, bytesRead)
}

/** Reads a file again by itself, where it failed because too many were open. */
async function readAlone(folder: Folder, file: string, failure: unknown): Promise<Uint8Array> {
  if (!isExhausted(failure)) return cannotRead(file, failure)
  return await readOne(folder, file).catch((error: unknown) => cannotRead(file, error))
}
