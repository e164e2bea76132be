/** Records that translations are up to date with today's source. */
import { join } from 'node:path'
import { isUtf8 } from '../check/structure/faults.ts'
import type { SourceFile } from '../model/article.ts'
import { accepted } from '../pair/record-revision.ts'
import { recorded } from '../pair/recorded-revision.ts'
import { parse } from '../parse/article.ts'
import { readFiles, readFolder, type Folder } from './folder.ts'
import { sha1Crlf } from './git/stored-hash.ts'
import { articleFiles, readSettings, sourceFolder } from './settings.ts'
import { storedAs, storedIds } from './git/stored-ids.ts'
import { UserError } from '../text/user-error.ts'

/** A translation that was accepted; to be written where `changed`. */
export interface Accepted {
  /** Relative to the catalog folder. */
  file: string
  /** Absolute. */
  path: string
  /** The text that was read. */
  before: string
  text: string
  changed: boolean
  /** One line that says what was done. */
  says: string
}

/**
 * The texts of translations with today's source recorded in them. `files` are relative to the folder;
 * a name that ends in a slash stands for all articles below.
 * @throws UserError for a file that is no translation, and for a source that git has not stored, since
 * nobody could find it again.
 */
export async function accept(from: string | Folder, files: readonly string[]): Promise<Accepted[]> {
  const folder = typeof from === 'string' ? await readFolder(from) : from
  const { registry, patterns } = await readSettings(folder)
  const source = sourceFolder(folder, registry)
  const wanted = choose(files, articleFiles(folder, registry), registry.source)
  const sources = wanted.map(({ path }) => `${source}/${path}`)
  const gone = sources.find((file) => !folder.files.includes(file))
  if (gone !== undefined)
    throw new UserError(
      `\`${gone}\` is not there, so that its translation can be up to date with nothing; restore it, or remove the translation`,
    )
  const ids = await idsOf(folder, sources)
  const bytes = await readFiles(
    folder,
    wanted.map(({ file }) => file),
  )
  return wanted.map((file, index) => {
    const article = parse({ ...file, bytes: bytes[index]! }, patterns)
    if (!isUtf8(article))
      throw new UserError(`\`${file.file}\` is not UTF-8; save it as UTF-8, then accept it`)
    const fault = article.faults.find(({ kind }) => kind === 'front-matter')
    if (fault !== undefined)
      throw new UserError(
        `${file.file}:${fault.place.line}:${fault.place.column}: ${fault.reason}; correct it, then accept`,
      )
    const text = accepted(article, ids[index]!)
    const after = parse({ ...file, bytes: new TextEncoder().encode(text) }, patterns)
    const hash = recorded(after)?.hash
    const isRight = hash === ids[index]!.blob || hash === ids[index]!.sha1
    const isBroken = after.faults.some(({ kind }) => kind === 'front-matter')
    if (article.unreadable || !isRight || isBroken)
      throw new UserError(
        `Nothing can be added to the front matter of \`${file.file}\`; write \`translation: { source: ${ids[index]!.blob} }\` into it`,
      )
    const changed = text !== article.text
    const says = changed
      ? `${file.file} records ${sources[index]!} as it stands (${hash!.slice(0, 10)})`
      : `${file.file} records ${sources[index]!} already (${hash!.slice(0, 10)})`
    return {
      file: file.file,
      path: join(folder.root, file.file),
      before: article.text,
      text,
      changed,
      says,
    }
  })
}

function choose(
  files: readonly string[],
  articles: readonly Omit<SourceFile, 'bytes'>[],
  source: string,
): Omit<SourceFile, 'bytes'>[] {
  if (files.length === 0)
    throw new UserError('No file is named; name the translations that are up to date')
  const chosen = files.flatMap((file) => {
    const named = articles.filter((article) =>
      file.endsWith('/') ? article.file.startsWith(file) : article.file === file,
    )
    if (named.length === 0)
      throw new UserError(`\`${file}\` is not an article of this catalog; name a translated one`)
    const sourceArticle = named.find(({ locale }) => locale === source)
    if (sourceArticle !== undefined)
      throw new UserError(`\`${sourceArticle.file}\` is the source itself; name its translations`)
    return named
  })
  return [...new Map(chosen.map((article) => [article.file, article])).values()]
}

async function idsOf(folder: Folder, files: readonly string[]) {
  const stored = await storedIds(folder)
  const bytes = await readFiles(folder, files)
  return files.map((file, index) => {
    const content = bytes[index]!
    const blob = storedAs(content, stored.get(file))
    if (blob === null)
      throw new UserError(
        `Git has not stored \`${file}\` as it stands, so that nobody could find it again; commit it (or \`git add\` it), then accept`,
      )
    return { blob, sha1: sha1Crlf(content) }
  })
}
