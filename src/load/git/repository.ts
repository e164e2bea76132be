import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { git, GitError } from './git.ts'
import { belongs, checkoutOf, type Checkout } from './checkout.ts'
import { commonFolder, isThere, shortText } from './store.ts'

/** A checkout and the state of its repository. */
export interface Repository extends Checkout {
  /** The commit that is checked out; null where there is none yet. */
  head: string | null
  /** A digest of the commits at which a shallow history ends; null where it is complete. */
  shallow: string | null
  /** Whether it is a partial clone, which may lack objects. */
  partial: boolean
}

/** A repository with at least one commit. */
export interface Committed extends Repository {
  head: string
}

/** The repository that a folder is in. @throws GitError that says why there is none to read. */
export async function repositoryOf(folder: string): Promise<Repository> {
  const checkout = checkoutOf(folder)
  if (checkout === null) throw new GitError('the folder is not in a git repository')
  const head = await headOf(checkout)
  if (!belongs(checkout, null) && !belongs(checkout, await worktreeOf(checkout)))
    throw new GitError(
      `\`${join(checkout.top, '.git')}\` leads to \`${checkout.store}\`, which says nothing of that folder; if both are yours, run \`git config core.worktree\` with the folder's path in it`,
    )
  const common = commonFolder(checkout.store)
  const ends = shortText(join(common, 'shallow'))
  const config = shortText(join(common, 'config')) ?? ''
  return {
    ...checkout,
    head,
    shallow: !ends ? null : createHash('sha256').update(ends).digest('hex'),
    partial: /^\s*(?:promisor|partialclone)/im.test(config),
  }
}

/** As `repositoryOf`. @throws GitError also where there is no commit yet. */
export async function committed(folder: string): Promise<Committed> {
  const { head, ...repository } = await repositoryOf(folder)
  if (head === null) throw new GitError('the git repository has no commit yet')
  return { ...repository, head }
}

/** The path from the root of its checkout to a folder, as a prefix: `content/`; null outside of any. */
export function pathInRepository(folder: string): string | null {
  return checkoutOf(folder)?.prefix ?? null
}

/** The commit that is checked out. @throws GitError where git reads another repository than we do. */
async function headOf(checkout: Checkout): Promise<string | null> {
  const args = ['rev-parse', '--absolute-git-dir', '--verify', 'HEAD^{commit}']
  const answer = await git(checkout, args).catch(noCommit)
  if (answer === null && (await isUnborn(checkout))) return null
  if (answer === null)
    throw new GitError('what is checked out, `HEAD`, is no commit that git can read')
  const [, store, head] = /^(.*)\n([0-9a-f]{40,64})\n$/s.exec(answer.toString()) ?? []
  if (head === undefined || resolve(store!) !== resolve(checkout.store))
    throw new GitError(`\`${join(checkout.top, '.git')}\` is no repository that git can read`)
  return head
}

function noCommit(error: unknown): null {
  if (error instanceof GitError && /Needed a single revision/.test(error.message)) return null
  throw error
}

/** Whether no commit was made yet; a damaged branch has no commit either, but its file is there. */
async function isUnborn(checkout: Checkout): Promise<boolean> {
  const refs = await git(checkout, ['for-each-ref', '--count=1'])
  const branch = /^ref: (\S+)/.exec(shortText(join(checkout.store, 'HEAD')) ?? '')?.[1]
  if (branch === undefined) return false
  return refs.length === 0 && !isThere(join(commonFolder(checkout.store), branch))
}

/** The value of `core.worktree` in the repository's own configuration; null where it is not set. */
async function worktreeOf(checkout: Checkout): Promise<string | null> {
  try {
    const path = await git(checkout, ['config', '--local', '--null', '--get', 'core.worktree'])
    return path.toString().replace(/\0$/, '')
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return null
    throw error
  }
}
