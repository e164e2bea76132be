import { LoadError } from './error.ts'
import type { Folder } from './folder.ts'
import { git, GitError } from './git.ts'

/** The ids of the folder's files that git has stored: in its index and in its last commit. */
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
    )
  }
  return ids
}

/** A repository without a commit yet. */
function ignore(): Buffer {
  return Buffer.alloc(0)
}
