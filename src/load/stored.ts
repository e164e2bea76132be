import { LoadError } from './error.ts'
import type { Folder } from './folder.ts'
import { git, GitError } from './git.ts'
import { blobId, withLf } from './hash.ts'

/**
 * The ids of the folder's files that git has stored: in its index and in its last commit. Throws a
 * LoadError, whose cause is the GitError, where git cannot say.
 */
export async function storedIds(folder: Folder): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>()
  try {
    const index = await git(folder.root, ['ls-files', '--stage', '-z', '--', '.'])
    const head = await git(folder.root, ['ls-tree', '-r', '-z', 'HEAD', '--', '.']).catch(ignore)
    for (const line of `${index}${head}`.split('\0')) {
      // `100644 <id> 0\t<file>` of the index, `100644 blob <id>\t<file>` of the commit.
      const found = /^\d+ (?:blob )?([0-9a-f]{40,64})(?: \d)?\t(.*)$/s.exec(line)
      if (found) ids.set(found[2]!, [...(ids.get(found[2]!) ?? []), found[1]!])
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new LoadError(
      `what is recorded has to be found again in git's history, but ${error.message}`,
      { cause: error },
    )
  }
  return ids
}

/** Under which of the ids that git has stored of a file its bytes are found; null: under none. */
export function storedAs(bytes: Uint8Array, ids: readonly string[] = []): string | null {
  const isOfBytes = (id: string): boolean => {
    const algorithm = id.length === 64 ? 'sha256' : 'sha1'
    // A checkout may have turned git's LF into CRLF.
    return id === blobId(bytes, algorithm) || id === blobId(withLf(bytes), algorithm)
  }
  return ids.find(isOfBytes) ?? null
}

/** A repository without a commit yet. */
function ignore(): Buffer {
  return Buffer.alloc(0)
}
