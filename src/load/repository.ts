import { git, GitError } from './git.ts'

export interface Repository {
  /** The catalog folder's path in the repository: empty, or with a slash at its end. */
  prefix: string
  /** Whether the history ends early. */
  shallow: boolean
  /** The commit that is checked out. */
  head: string
}

/** The repository that a folder is in. Throws a GitError that says why there is none. */
export async function repository(folder: string): Promise<Repository> {
  const args = ['rev-parse', '--is-shallow-repository', '--show-prefix', '--verify', 'HEAD']
  const said = (await git(folder, args)).toString().split('\n')
  return { shallow: said[0] === 'true', prefix: said[1] ?? '', head: said[2] ?? '' }
}

/** From the root of a folder's git repository to it, as a prefix: `content/`; null outside of any. */
export async function pathInRepository(folder: string): Promise<string | null> {
  try {
    return (await git(folder, ['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '')
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}
