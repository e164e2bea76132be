import type { Revision } from '../../model/pair.ts'
import type { Recorded } from '../../pair/recorded-revision.ts'
import type { Reader } from './blobs.ts'
import { isRecorded } from './stored-hash.ts'
import type { Version } from './history.ts'
import type { Committed } from './repository.ts'

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

/** Why a text was not found. */
export interface Lost {
  reason: string
  /** Whether it is so for good: the history that HEAD has was searched whole. */
  final: boolean
}

/**
 * The recorded text among the versions of its source. Throws a GitError where git fails, for then
 * nothing is known.
 */
export async function searchHistory(
  { record, source }: { record: Recorded; source: string },
  { versions, partial }: { versions: readonly Version[]; partial: boolean },
  blobs: Reader,
  { shallow }: Committed,
): Promise<Text | Lost> {
  let lost = 0
  const others = new Set<string>()
  for (const [index, { blob, commit, date }] of versions.entries()) {
    if (blob === null || others.has(blob)) continue
    others.add(blob)
    if (record.kind === 'blob' && blob !== record.hash) continue
    const bytes = await blobs.read(blob)
    if (bytes === null) lost++
    else if (record.kind === 'blob' || isRecorded(bytes, record))
      return { bytes, commit, date, later: await textsAfter(versions.slice(0, index), blobs) }
  }
  const history = `the history of \`${source}\``
  if (shallow !== null)
    return open(
      `it is not in what this shallow clone has of ${history}; \`git fetch --unshallow\` gets the rest`,
    )
  if (lost > 0)
    return open(
      `this clone lacks ${lost === 1 ? 'a text' : `${lost} texts`} of ${history}; clone the repository whole`,
    )
  if (partial)
    return open(
      `it is not in what this partial clone has of ${history}; clone the repository whole`,
    )
  if (versions.length === 0) return { reason: `git does not know \`${source}\``, final: true }
  return {
    reason: `no commit of \`${source}\` holds a text with the hash \`${record.hash}\``,
    final: true,
  }
}

function open(reason: string): Lost {
  return { reason, final: false }
}

/** How many bytes of what came after a text are held. Most histories have far fewer. */
const most = 16 * 1024 * 1024

/**
 * What the source was after a text, oldest first, for when it changed. Of a history that is longer
 * than can be held, the middle is left out: where the source changed at all, today's text shows it.
 */
async function textsAfter(versions: readonly Version[], blobs: Reader): Promise<Later[]> {
  const later: Later[] = []
  let held = 0
  for (const [index, { blob, date }] of [...versions.entries()].toReversed()) {
    if (held > most && index > 0) continue
    const bytes = blob === null ? null : await blobs.read(blob)
    if (bytes !== null || blob === null) later.push({ date, bytes })
    held += bytes?.length ?? 0
  }
  return later
}
