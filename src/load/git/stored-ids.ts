import type { Folder } from '../folder.ts'
import { git, GitError } from './git.ts'
import type { Checkout } from './checkout.ts'
import { isStoredAs } from './stored-hash.ts'
import { repositoryOf } from './repository.ts'
import { UserError } from '../../text/user-error.ts'

/**
 * The blob ids of the folder's files in git's index and in its last commit, by file.
 * @throws UserError, whose cause is the GitError, where git cannot say.
 */
export async function storedIds({ root }: Pick<Folder, 'root'>): Promise<Map<string, string[]>> {
  try {
    const repo = await repositoryOf(root)
    const index = await git(repo, ['ls-files', '--stage', '-z', '--', pathspec(repo)])
    const committed = repo.head === null ? [] : await filesAt(repo, repo.head)
    const ids = new Map<string, string[]>()
    for (const [file, id] of [...listed(repo, index), ...committed])
      ids.set(file, [...(ids.get(file) ?? []), id])
    return ids
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UserError(
      `What is recorded has to be found again in git's history, but ${error.message}`,
      { cause: error },
    )
  }
}

/** The one of a file's blob ids that its bytes have; null where none does. */
export function storedAs(bytes: Uint8Array, ids: readonly string[] = []): string | null {
  return ids.find((id) => isStoredAs(bytes, id)) ?? null
}

/** The blob ids of the folder's files in a commit. @throws GitError */
export async function filesAt(repo: Checkout, commit: string): Promise<Map<string, string>> {
  const tree = await git(repo, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', pathspec(repo)])
  return new Map(listed(repo, tree))
}

/** With `literal`, no character of a folder's name has a special meaning. */
function pathspec({ prefix }: Checkout): string {
  return `:(top,literal)${prefix}`
}

/** Parses `100644 <id> 0\t<file>` of the index, `100644 blob <id>\t<file>` of a commit. */
function listed({ prefix }: Checkout, answer: Buffer): [file: string, id: string][] {
  return answer
    .toString()
    .split('\0')
    .map((line) => /^\d+ (?:blob )?([0-9a-f]{40,64})(?: \d)?\t(.*)$/s.exec(line))
    .filter((match) => match !== null && match[2]!.startsWith(prefix))
    .map((match) => [match![2]!.slice(prefix.length), match![1]!])
}
