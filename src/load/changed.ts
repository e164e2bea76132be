/** What a pull request touches. */
import { LoadError } from './error.ts'
import { readFiles, readFolder, type Folder } from './folder.ts'
import { git, GitError } from './git.ts'
import { blobId, withLf } from './hash.ts'
import { repository } from './repository.ts'

/**
 * The articles and settings of a catalog folder that differ from where the branch left `ref`,
 * whether committed or not, deleted ones too; relative to the folder, sorted. Files are compared
 * by their ids: `git diff` would run the filters that a repository names.
 */
export async function changedFiles(name: string, ref: string): Promise<string[]> {
  const folder = await readFolder(name)
  const before = await filesAt(folder, await branchPoint(folder, ref))
  const now = folder.files.filter(isText)
  const bytes = await readFiles(folder, now)
  const changed = now.filter((file, index) => {
    const id = before.get(file)
    if (id === undefined) return true
    const algorithm = id.length === 64 ? 'sha256' : 'sha1'
    return (
      id !== blobId(bytes[index]!, algorithm) && id !== blobId(withLf(bytes[index]!), algorithm)
    )
  })
  const gone = [...before.keys()].filter((file) => !folder.files.includes(file))
  return [...changed, ...gone].sort()
}

/** Where the history of HEAD left that of `ref`; in a shallow clone that does not know, `ref`. */
async function branchPoint({ root }: Folder, ref: string): Promise<string> {
  try {
    const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    const commit = (await git(root, verify)).toString().trim()
    const base = await git(root, ['merge-base', commit, 'HEAD']).catch(() => null)
    return base?.toString().trim() || commit
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const { shallow } = await repository(root).catch(() => ({ shallow: false }))
    const deeper = shallow ? ' in this shallow clone; `git fetch --unshallow` gets the rest' : ''
    const reason = /^git answers/.test(error.message)
      ? `git does not know the revision \`${ref}\`${deeper}`
      : error.message
    throw new LoadError(`what changed since \`${ref}\` cannot be told: ${reason}`)
  }
}

async function filesAt({ root }: Folder, commit: string): Promise<Map<string, string>> {
  const tree = await git(root, ['ls-tree', '-r', '-z', commit, '--', '.'])
  const files = new Map<string, string>()
  for (const line of tree.toString().split('\0')) {
    const found = /^\d+ blob ([0-9a-f]{40,64})\t(.*)$/s.exec(line)
    if (found && isText(found[2]!)) files.set(found[2]!, found[1]!)
  }
  return files
}

function isText(file: string): boolean {
  return /\.(?:md|yaml|json)$/.test(file)
}
