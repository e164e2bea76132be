/** What felkod published into the catalog folder itself: it is no content, and no change to watch. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isNoContent, ownList, readOwnList, topOf } from '../bundle/own-files.ts'

/** In bytes. The list of a site of many thousand pages has some megabytes. */
const largest = 64 * 1024 * 1024

/** The files without felkod's lists (`.felkod`) among them, and without the files that these name. */
export async function withoutPublished(root: string, files: readonly string[]): Promise<string[]> {
  const left = new Set(files)
  for (const list of files.filter((file) => file.split('/').at(-1) === ownList)) {
    const published = await readFile(join(root, list), 'utf8').then(readOwnList, () => null)
    if (published === null) continue
    const folder = list.slice(0, -ownList.length)
    left.delete(list)
    for (const file of published.filter(isNoContent)) left.delete(folder + file)
  }
  return [...left]
}

/** The top-level names in a folder that felkod published there. */
export function publishedIn(folder: string): ReadonlySet<string> {
  try {
    const path = join(folder, ownList)
    const { size } = statSync(path)
    const listed = size > largest ? null : readOwnList(readFileSync(path, 'utf8'))
    return new Set(listed?.filter(isNoContent).map(topOf))
  } catch {
    return new Set()
  }
}

/** A change in a folder, as the system reports it. */
export interface Save {
  folder: string
  /** The name of what changed in it; null where the system does not say. */
  name: string | null
}

/** Whether felkod itself made the change: in a stage, its list or what it published. */
export function isOwnDoing({ folder, name }: Save): boolean {
  if (name === null) return false
  return name.startsWith(ownList) || publishedIn(folder).has(name) || holdsOwnAlone(folder, name)
}

/** Whether a folder holds only what felkod published, as one that a build has just created. */
function holdsOwnAlone(folder: string, name: string): boolean {
  try {
    const path = join(folder, name)
    const names = readdirSync(path)
    const published = publishedIn(path)
    const isOwn = (within: string): boolean => within.startsWith(ownList) || published.has(within)
    return names.length > 0 && names.every(isOwn)
  } catch {
    return false
  }
}
