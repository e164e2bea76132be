/**
 * Moves what a stage holds to its place, each top-level entry in one rename. The journal in the stage
 * is written once all is ready: from then on, whoever finds the stage completes the change.
 */
import { constants, existsSync } from 'node:fs'
import { copyFile, cp, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ownList, readOwnList } from '../../bundle/own-files.ts'
import { entryKind } from '../entry-kind.ts'

interface Journal {
  version: 1
  /** The names at the top of the folder that change. */
  entries: string[]
}

/** The contents of `.felkod`, the list of the files that felkod wrote. */
export interface Lists {
  /** `.felkod` while the entries change: felkod's files before and after the change. */
  during: string
  /** `.felkod` afterwards. */
  after: string
}

/**
 * Moves the entries of the stage's folder `new` into `folder`, and the list with them. Where the
 * system refuses one, all are moved back.
 * @throws the system's error
 */
export async function commit(
  folder: string,
  stage: string,
  entries: readonly string[],
  lists: Lists,
): Promise<void> {
  await mkdir(join(stage, 'old'))
  for (const name of [ownList, ...entries])
    if ((await entryKind(join(folder, name))) === 'file')
      await copyFile(join(folder, name), join(stage, 'old', name))
  await writeDurably(join(stage, 'list.during'), lists.during)
  await writeDurably(join(stage, 'list.after'), lists.after)
  const journal: Journal = { version: 1, entries: [...entries] }
  await writeDurably(join(stage, 'journal.part'), JSON.stringify(journal))
  await rename(join(stage, 'journal.part'), journalIn(stage))
  try {
    await complete(folder, stage, entries)
  } catch (error) {
    await undo(folder, stage, entries)
    throw error
  }
}

/** Whether a stage has begun a change and neither completed nor undone it. */
export function isJournaled(stage: string): boolean {
  return existsSync(journalIn(stage))
}

/**
 * The entries of a change that a stage has begun and not completed; null where there is none. Anyone
 * could have put a stage there, as in a pull request that is built: one in which a file or folder of
 * its own is a link, or a list is not valid, is not taken for a stage.
 */
export async function pendingEntries(stage: string): Promise<string[] | null> {
  for (const name of ['new', 'old'])
    if ((await entryKind(join(stage, name))) !== 'folder') return null
  for (const name of ['journal.json', 'list.during', 'list.after'])
    if ((await entryKind(join(stage, name))) !== 'file') return null
  try {
    for (const name of ['list.during', 'list.after'])
      if (readOwnList(await readFile(join(stage, name), 'utf8')) === null) return null
    const { version, entries } = JSON.parse(await readFile(journalIn(stage), 'utf8')) as Journal
    const isPlain = (name: unknown): boolean => typeof name === 'string' && /^[^./\\]/.test(name)
    return version === 1 && entries.every((name) => isPlain(name) && !/[/\\]/.test(name))
      ? entries
      : null
  } catch {
    return null
  }
}

/** Completes a change; to do it again changes nothing more. */
export async function complete(
  folder: string,
  stage: string,
  entries: readonly string[],
): Promise<void> {
  await installList(folder, stage, 'list.during')
  for (const name of entries) {
    const [fresh, place, old] = placesOf(folder, stage, name)
    const newKind = await entryKind(fresh)
    if (newKind === null) continue
    const oldKind = await entryKind(place)
    if (oldKind !== null && (oldKind !== 'file' || newKind !== 'file')) await setAside(place, old)
    await rename(fresh, place)
  }
  await installList(folder, stage, 'list.after')
  await rm(journalIn(stage), { force: true })
}

/**
 * Moves away what is in a place. Folders from the image of a container cannot be renamed (EXDEV): they
 * are copied whole first, since they can only be removed file by file.
 */
async function setAside(place: string, old: string): Promise<void> {
  const isCopied = (await entryKind(old)) === 'folder'
  if (!isCopied) {
    await rm(old, { force: true })
    try {
      return await rename(place, old)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    }
    const part = `${old}.part`
    await rm(part, { recursive: true, force: true })
    await cp(place, part, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    await rename(part, old)
  }
  await rm(place, { recursive: true })
}

async function undo(folder: string, stage: string, entries: readonly string[]): Promise<void> {
  for (const name of entries.toReversed()) {
    const [fresh, place, old] = placesOf(folder, stage, name)
    if ((await entryKind(fresh)) === null && (await entryKind(place)) !== null)
      await rename(place, fresh)
    if ((await entryKind(old)) === null) continue
    // A folder that had to be copied may be removed in part.
    if ((await entryKind(old)) === 'folder') await rm(place, { recursive: true, force: true })
    if ((await entryKind(place)) === null) await rename(old, place)
  }
  const [, list, old] = placesOf(folder, stage, ownList)
  if ((await entryKind(old)) !== null) await rename(old, list)
  else await rm(list, { force: true })
  await rm(journalIn(stage), { force: true })
}

/** The paths of an entry in `new`, in its place, and in `old`. */
function placesOf(folder: string, stage: string, name: string): [string, string, string] {
  return [join(stage, 'new', name), join(folder, name), join(stage, 'old', name)]
}

/** Copies a list to its place; it stays in the stage, for a change that is completed later. */
async function installList(folder: string, stage: string, name: string): Promise<void> {
  const part = join(stage, 'list.part')
  // A link at this path would be followed by the copy.
  await rm(part, { recursive: true, force: true })
  await copyFile(join(stage, name), part, constants.COPYFILE_EXCL)
  await rename(part, join(folder, ownList))
}

function journalIn(stage: string): string {
  return join(stage, 'journal.json')
}

async function writeDurably(path: string, text: string): Promise<void> {
  await using file = await open(path, 'w')
  await file.writeFile(text)
  await file.sync()
}
