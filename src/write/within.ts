/** Writes below a folder whose content may come from a stranger: never through a link in it. */
import { readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isRefusal, refusal } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { entryKind, type EntryKind } from './entry-kind.ts'
import { replaceFile } from './replace.ts'

/**
 * Replaces or creates a file below a folder, as `replaceFile` does. `before` is the text that the new
 * one was made from; default: null, any.
 * @throws UserError where the file holds another text by now, where it is a link or lies behind one,
 * or where something other than a file is there.
 */
export async function replaceIn(
  folder: string,
  path: string,
  text: string,
  before: string | null = null,
): Promise<void> {
  const link = await linkOn(folder, path)
  if (link !== null)
    throw new UserError(
      `\`${path}\` is not written through the link \`${link}\`; put what it leads to in its place`,
    )
  const kind = await kindOf(join(folder, path))
  if (kind !== null && kind !== 'file')
    throw new UserError(`\`${path}\` is not a file; remove it, then run the command again`)
  if (before !== null && !(kind === 'file' && (await holds(join(folder, path), before))))
    throw new UserError(
      `\`${path}\` was changed by someone else meanwhile, and stays as it is; run the command again`,
    )
  await replaceFile(join(folder, path), text)
}

async function holds(path: string, text: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null)
  return bytes?.equals(Buffer.from(text)) ?? false
}

/** The first part of a path below a folder that is a link, `sv` of `sv/a.md`; null where none is. */
export async function linkOn(folder: string, path: string): Promise<string | null> {
  const parts = path.split('/')
  for (const index of parts.keys()) {
    const part = parts.slice(0, index + 1).join('/')
    if ((await kindOf(join(folder, part))) === 'link') return part
  }
  return null
}

/**
 * The link on the way to a path below a folder that leads out of the folder, into its `.git` or to
 * nothing; null where none does.
 */
export async function linkOut(folder: string, path: string): Promise<string | null> {
  const link = await linkOn(folder, path)
  if (link === null) return null
  const real = await realpath(join(folder, link)).catch(() => null)
  const place = real === null ? '..' : relative(await realpath(folder), real)
  const [first] = place.split(sep)
  return first === '..' || first === '.git' ? link : null
}

/** As `entryKind`. @throws UserError where the system refuses. */
export function kindOf(path: string): Promise<EntryKind | null> {
  return entryKind(path).catch((error: unknown) => {
    throw isRefusal(error) ? new UserError(refusal(error, path, 'read')) : error
  })
}
