import { git, GitError } from './git.ts'

/** From the root of a folder's git repository to it, as a prefix: `content/`; null outside of any. */
export async function pathInRepository(folder: string): Promise<string | null> {
  try {
    return (await git(folder, ['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '')
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}
