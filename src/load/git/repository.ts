import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { git, GitError } from './git.ts'
import { belongs, checkoutOf, type Checkout } from './checkout.ts'
import { commonFolder, isThere, shortText } from './store.ts'

/** A checkout, and what its repository holds. */
export interface Repository extends Checkout {
  /** The commit that is checked out; null where there is none yet. */
  head: string | null
  /** A digest of where the history ends early; null where it is whole. */
  shallow: string | null
  /** Whether it may lack objects that another repository has promised. */
  partial: boolean
}

/** A repository that has a history. */
export interface Committed extends Repository {
  head: string
}

/** The repository that a folder is in. Throws a GitError that says why there is none to read. */
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

/** The same, with a commit. Throws a GitError where there is none yet, too. */
export async function committed(folder: string): Promise<Committed> {
  const { head, ...repository } = await repositoryOf(folder)
  if (head === null) throw new GitError('the git repository has no commit yet')
  return { ...repository, head }
}

/** From the root of a folder's checkout to it, as a prefix: `content/`; null outside of any. */
export function pathInRepository(folder: string): string | null {
  return checkoutOf(folder)?.prefix ?? null
}

/** The commit that is checked out, from a git that reads the same repository as we do. */
async function headOf(checkout: Checkout): Promise<string | null> {
  const asked = ['rev-parse', '--absolute-git-dir', '--verify', 'HEAD^{commit}']
  const said = await git(checkout, asked).catch(noCommit)
  if (said === null && (await isUnborn(checkout))) return null
  if (said === null)
    throw new GitError('what is checked out, `HEAD`, is no commit that git can read')
  const [, store, head] = /^(.*)\n([0-9a-f]{40,64})\n$/s.exec(said.toString()) ?? []
  if (head === undefined || resolve(store!) !== resolve(checkout.store))
    throw new GitError(`\`${join(checkout.top, '.git')}\` is no repository that git can read`)
  return head
}

function noCommit(error: unknown): null {
  if (error instanceof GitError && /Needed a single revision/.test(error.message)) return null
  throw error
}

/** Whether there is nothing that HEAD could mean; a branch that is damaged lists no commit either. */
async function isUnborn(checkout: Checkout): Promise<boolean> {
  const refs = await git(checkout, ['for-each-ref', '--count=1'])
  const branch = /^ref: (\S+)/.exec(shortText(join(checkout.store, 'HEAD')) ?? '')?.[1]
  if (branch === undefined) return false
  return refs.length === 0 && !isThere(join(commonFolder(checkout.store), branch))
}

/** The working tree that the repository's own configuration names. */
async function worktreeOf(checkout: Checkout): Promise<string | null> {
  try {
    const said = await git(checkout, ['config', '--local', '--null', '--get', 'core.worktree'])
    return said.toString().replace(/\0$/, '')
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return null
    throw error
  }
}
