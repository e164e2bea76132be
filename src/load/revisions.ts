/** Finds the texts that translations were made from: in the working files, then in git. */
import type { Article, Revision } from '../model.ts'
import type { Later } from '../pair/pair.ts'
import { recorded } from '../pair/recorded.ts'
import { isRecorded } from './hash.ts'

export interface Wanted {
  /** The translation. */
  article: Article
  /** The source file at the same path, whether it is there or not. */
  source: string
}

export interface Found {
  revision: Revision
  /** The text that was found; null where the working file is it, or none was. */
  bytes: Uint8Array | null
  later: Later[]
}

const unverified = { status: 'unverified', in: null, commit: null, date: null } as const

/** Looks in the working file alone. `working` answers a file's bytes, null where it is not there. */
export function inWorkingFile(
  { article, source }: Wanted,
  working: (file: string) => Uint8Array | null,
): Revision {
  const record = recorded(article)
  if (record === null)
    return {
      ...unverified,
      recorded: null,
      place: null,
      reason: 'its front matter records no revision of the source',
    }
  const { hash, place, kind, key } = record
  if (kind === 'malformed')
    return {
      ...unverified,
      recorded: hash,
      place,
      reason: `\`${hash}\` of \`${key}\` is no hash of 40 hexadecimal digits`,
    }
  const bytes = working(source)
  if (bytes !== null && isRecorded(bytes, record))
    return {
      status: 'found',
      recorded: hash,
      place,
      in: 'working-file',
      commit: null,
      date: null,
      reason: null,
    }
  return {
    ...unverified,
    recorded: hash,
    place,
    reason: `\`${source}\` is not the text with the hash \`${hash}\``,
  }
}
