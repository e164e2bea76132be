import { lstat } from 'node:fs/promises'
import { isMissing } from '../text/system-error.ts'

export type EntryKind = 'file' | 'folder' | 'link' | 'other'

/** The kind of what is at a path, no link followed; null where nothing is. @throws the system's error */
export async function entryKind(path: string): Promise<EntryKind | null> {
  const stats = await lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (stats === null) return null
  if (stats.isSymbolicLink()) return 'link'
  if (stats.isDirectory()) return 'folder'
  return stats.isFile() ? 'file' : 'other'
}
