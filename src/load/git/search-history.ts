import type { Revision } from '../../model/pair.ts'
import type { Recorded } from '../../pair/recorded-revision.ts'
import type { Reader } from './blobs.ts'
import { isRecorded } from './stored-hash.ts'
import type { Version } from './history.ts'
import type { Committed } from './repository.ts'

/** The recorded text, found in the history of its source. */
export interface RecordedText {
  bytes: Uint8Array
  /** The last commit that wrote it, and its date: ISO 8601, UTC. */
  commit: string
  date: string
  /** The later texts of the source, oldest first. */
  later: Later[]
}

export interface Later {
  date: string
  /** Null where the source was deleted. */
  bytes: Uint8Array | null
}

/** The revision that a translation was made from, and its text. */
export interface FoundRevision {
  revision: Revision
  /** The text; null where it is the working file's, or was not found. */
  bytes: Uint8Array | null
  /** The later texts of the source, oldest first. */
  later: Later[]
}

/** Why a text was not found. */
export interface NotFound {
  reason: string
  /** Whether the whole history of HEAD was searched, so that it will not be found at this commit. */
  final: boolean
}

/**
 * Finds the recorded text among the versions of its source.
 * @throws GitError where git fails: then nothing is known.
 */
export async function searchHistory(
  { record, source }: { record: Recorded; source: string },
  { versions, partial }: { versions: readonly Version[]; partial: boolean },
  blobs: Reader,
  { shallow }: Committed,
): Promise<RecordedText | NotFound> {
  let missing = 0
  const compared = new Set<string>()
  for (const [index, { blob, commit, date }] of versions.entries()) {
    if (blob === null || compared.has(blob)) continue
    compared.add(blob)
    if (record.kind === 'blob' && blob !== record.hash) continue
    const bytes = await blobs.read(blob)
    if (bytes === null) missing++
    else if (record.kind === 'blob' || isRecorded(bytes, record))
      return { bytes, commit, date, later: await textsAfter(versions.slice(0, index), blobs) }
  }
  const history = `the history of \`${source}\``
  if (shallow !== null)
    return notYet(
      `it is not in what this shallow clone has of ${history}; \`git fetch --unshallow\` gets the rest`,
    )
  if (missing > 0)
    return notYet(
      `this clone lacks ${missing === 1 ? 'a text' : `${missing} texts`} of ${history}; clone the repository whole`,
    )
  if (partial)
    return notYet(
      `it is not in what this partial clone has of ${history}; clone the repository whole`,
    )
  if (versions.length === 0) return { reason: `git does not know \`${source}\``, final: true }
  return {
    reason: `no commit of \`${source}\` holds a text with the hash \`${record.hash}\``,
    final: true,
  }
}

function notYet(reason: string): NotFound {
  return { reason, final: false }
}

/** How many bytes of later texts are kept. Most histories have far fewer. */
const mostBytes = 16 * 1024 * 1024

/**
 * The later texts of the source, oldest first, from which changes are dated. Of a history that is too
 * long the middle is left out: what changed at all is seen in today's text.
 */
async function textsAfter(versions: readonly Version[], blobs: Reader): Promise<Later[]> {
  const later: Later[] = []
  let size = 0
  for (const [index, { blob, date }] of [...versions.entries()].toReversed()) {
    if (size > mostBytes && index > 0) continue
    const bytes = blob === null ? null : await blobs.read(blob)
    if (bytes !== null || blob === null) later.push({ date, bytes })
    size += bytes?.length ?? 0
  }
  return later
}
