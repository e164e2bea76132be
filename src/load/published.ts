/** What felkod has published into a catalog folder itself: it is no content, and nobody waits for it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isNoContent, ownList, readOwnList, topOf } from '../bundle/own-files.ts'

/** A list of a site of many thousand pages is some megabytes. */
const largest = 64 * 1024 * 1024

/** The files of a listing without those that a list among them names, and without the lists. */
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

/** The names at the top of a folder that felkod has published there. */
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

/** Something changed in a folder. */
export interface Save {
  folder: string
  /** Null where the system does not say what. */
  name: string | null
}

/** Whether what changed is felkod's own doing: its stages, its list, what it has published. */
export function isOwnDoing({ folder, name }: Save): boolean {
  if (name === null) return false
  return name.startsWith(ownList) || publishedIn(folder).has(name) || holdsOwnAlone(folder, name)
}

/** A folder that has just been made to be published into. */
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
