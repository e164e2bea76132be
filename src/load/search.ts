import type { Revision } from '../model.ts'
import type { Recorded } from '../pair/recorded.ts'
import type { Blobs } from './blobs.ts'
import { isRecorded } from './hash.ts'
import type { Version } from './history.ts'
import type { Repository } from './repository.ts'

/** A text of a source's history. */
export interface Text {
  bytes: Uint8Array
  /** The last commit that wrote it, and when: ISO 8601, UTC. */
  commit: string
  date: string
  /** What the source was after it, oldest first. */
  later: Later[]
}

export interface Later {
  date: string
  /** Null where it was deleted. */
  bytes: Uint8Array | null
}

/** The revision of a translation and its text. */
export interface Found {
  revision: Revision
  /** The text; null where the working file is it, or none was found. */
  bytes: Uint8Array | null
  /** What the source was after it, oldest first; null where it was deleted. */
  later: Later[]
}

/** The recorded text among the versions of its source; a string says why it is not there. */
export async function searchHistory(
  { record, source }: { record: Recorded; source: string },
  history: readonly Version[],
  blobs: Blobs,
  { shallow }: Repository,
): Promise<Text | string> {
  let lost = 0
  const read = new Map<string, Uint8Array | null>()
  for (const [index, { blob, commit, date }] of history.entries()) {
    if (blob === null || (record.kind === 'blob' && blob !== record.hash)) continue
    if (!read.has(blob)) read.set(blob, await blobs.read(blob))
    const bytes = read.get(blob)!
    if (bytes === null) lost++
    else if (record.kind === 'blob' || isRecorded(bytes, record))
      return { bytes, commit, date, later: await textsAfter(history.slice(0, index), blobs) }
  }
  if (shallow)
    return `it is not in what this shallow clone has of the history of \`${source}\`; \`git fetch --unshallow\` gets the rest`
  if (lost > 0)
    return `this clone lacks ${lost === 1 ? 'a text' : `${lost} texts`} of the history of \`${source}\`; clone the repository whole`
  if (history.length === 0) return `git does not know \`${source}\``
  return `no commit of \`${source}\` holds a text with the hash \`${record.hash}\``
}

async function textsAfter(history: readonly Version[], blobs: Blobs): Promise<Later[]> {
  const later: Later[] = []
  for (const { blob, date } of history.toReversed()) {
    const bytes = blob === null ? null : await blobs.read(blob)
    if (bytes !== null || blob === null) later.push({ date, bytes })
  }
  return later
}
