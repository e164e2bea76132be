/** The files that a branch or pull request changes. */
import { readFiles, readFolder, type Folder } from '../folder.ts'
import { git, GitError } from './git.ts'
import { isStoredAs } from './stored-hash.ts'
import { committed, type Committed } from './repository.ts'
import { filesAt } from './stored-ids.ts'
import { UserError } from '../../text/user-error.ts'

/**
 * The articles and settings of a catalog folder that differ from the merge base with `ref`, committed
 * or not, deleted ones included; relative to the folder, sorted. Files are compared by blob ids, since
 * `git diff` would run filters that the repository names.
 * @throws UserError where git cannot say.
 */
export async function changedFiles(name: string, ref: string): Promise<string[]> {
  const folder = await readFolder(name)
  const before = await filesBefore(folder, ref)
  const now = folder.files.filter(isText)
  const bytes = await readFiles(folder, now)
  const changed = now.filter((file, index) => {
    const id = before.get(file)
    return id === undefined || !isStoredAs(bytes[index]!, id)
  })
  const deleted = [...before.keys()].filter((file) => !folder.files.includes(file))
  return [...changed, ...deleted].sort()
}

/** The blob ids of the folder's files at the merge base of HEAD and `ref`. */
async function filesBefore({ root }: Folder, ref: string): Promise<Map<string, string>> {
  try {
    const repo = await committed(root)
    const files = await filesAt(repo, await mergeBase(repo, await commitOf(repo, ref)))
    return new Map([...files].filter(([file]) => isText(file)))
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UserError(`Cannot tell what changed since \`${ref}\`: ${error.message}`)
  }
}

async function commitOf(repo: Committed, ref: string): Promise<string> {
  try {
    const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    return (await git(repo, verify)).toString().trim()
  } catch (error) {
    if (!(error instanceof GitError) || error.code === null) throw error
    const deeper = repo.shallow
      ? ' in this shallow clone; `git fetch --unshallow` gets the rest'
      : ''
    throw new GitError(`git does not know the revision \`${ref}\`${deeper}`)
  }
}

/** The merge base with HEAD; `commit` itself where there is none, as in a shallow clone. */
async function mergeBase(repo: Committed, commit: string): Promise<string> {
  try {
    return (await git(repo, ['merge-base', commit, repo.head])).toString().trim()
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return commit
    throw error
  }
}

function isText(file: string): boolean {
  return /\.(?:md|yaml|json)$/.test(file)
}
