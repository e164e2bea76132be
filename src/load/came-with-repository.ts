/** What came with a git repository: a stranger may have written it, as in a pull request. */
import { lstat, readFile, readlink, realpath } from 'node:fs/promises'
import { basename, dirname, join, parse, resolve, sep } from 'node:path'
import { GitError } from './git/git.ts'
import { checkoutOf, isIn } from './git/checkout.ts'
import { storedAs, storedIds } from './git/stored-ids.ts'
import { UserError } from '../text/user-error.ts'

/**
 * Those of the files below a folder (relative, with `/`) that git has stored with their present bytes,
 * of a link its target; null where git cannot tell. None in a folder outside of any checkout.
 */
export async function keptByGit(
  folder: string,
  files: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (files.length === 0 || checkoutOf(folder) === null) return new Set()
  const stored = await storedIds({ root: folder }).catch((error: unknown) => {
    if (error instanceof UserError && error.cause instanceof GitError) return null
    throw error
  })
  if (stored === null) return null
  const kept = new Set<string>()
  for (const file of files) {
    const ids = stored.get(file)
    const bytes = ids && (await bytesAt(join(folder, file)))
    if (bytes && storedAs(bytes, ids) !== null) kept.add(file)
  }
  return kept
}

/**
 * The first link on the way to a path that git has stored, or may have, and that leads out of its
 * checkout or into its `.git`; null where there is none. A link that the user made is followed.
 */
export async function linkOutOfCheckout(path: string): Promise<string | null> {
  const { place, links } = await walk(path)
  for (const link of links) {
    const folder = dirname(link)
    const top = checkoutOf(folder)?.top
    if (top === undefined || (isIn(place, top) && !isIn(place, join(top, '.git')))) continue
    if ((await keptByGit(folder, [basename(link)]))?.size !== 0) return link
  }
  return null
}

/** The real path, as far as it exists, and the links on the way, in order. */
async function walk(path: string): Promise<{ place: string; links: string[] }> {
  const { root } = parse(resolve(path))
  const links: string[] = []
  const rest = resolve(path).slice(root.length).split(sep)
  let place = root
  while (rest.length > 0) {
    const next = join(place, rest.shift()!)
    const target = links.length < mostLinks ? await readlink(next).catch(() => null) : null
    if (target === null) {
      place = next
      continue
    }
    links.push(next)
    const leads = resolve(place, target)
    place = parse(leads).root
    rest.unshift(...leads.slice(place.length).split(sep))
  }
  return { place: await realpath(place).catch(() => place), links }
}

/** As many links as Linux follows. */
const mostLinks = 40

/** The bytes of a file, of a link its target; null where it is neither. */
async function bytesAt(path: string): Promise<Buffer | null> {
  const stats = await lstat(path).catch(() => null)
  if (stats?.isSymbolicLink()) return Buffer.from(await readlink(path))
  return stats?.isFile() ? await readFile(path).catch(() => null) : null
}
