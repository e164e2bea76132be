/** The files with which the translation into a locale starts. */
import { readdir } from 'node:fs/promises'
import { isUtf8 } from '../check/structure/faults.ts'
import { canonical, meansSame } from '../language/tags.ts'
import type { Article } from '../model/article.ts'
import type { Catalog } from '../model/catalog.ts'
import type { OutputFile } from '../model/output.ts'
import { skeleton, unfit } from '../pair/new-translation.ts'
import { cannotRead } from './cannot-read.ts'
import { readFiles, readFolder, type Folder } from './folder.ts'
import { GitError } from './git/git.ts'
import { storedAs, storedIds } from './git/stored-ids.ts'
import { UserError } from '../text/user-error.ts'

/** A locale that is being started or completed. */
export interface LocaleStart {
  /** The locale's tag as the catalog has it; else the canonical tag. */
  locale: string
  /** The skeleton of each article's translation, in the locale's folder. */
  files: OutputFile[]
  /** Those of `files` that cannot record their source, since git has not stored it. */
  unrecorded: string[]
  /** Why some source articles cannot be started from, a sentence each. */
  unfit: string[]
}

/**
 * The start of a locale, for `add-locale`. An existing locale is found by any tag that means the same.
 * @throws UserError where the folder cannot be read.
 */
export async function startLocale(
  name: string,
  catalog: Catalog,
  tag: string,
): Promise<LocaleStart> {
  const folder = await readFolder(name)
  const { locale, path } = await localeOf(folder, catalog, tag)
  const start: LocaleStart = { locale, files: [], unrecorded: [], unfit: [] }
  const sources = catalog.articles.filter((article) => article.locale === catalog.registry.source)
  for (const [article, blob] of await withIds(folder, sources)) {
    const why = isUtf8(article) ? unfit(article) : { reason: 'the file is not UTF-8', place: null }
    if (why !== null) {
      const place = why.place === null ? '' : `:${why.place.line}:${why.place.column}`
      const next = `no translation of it was started; correct it, then run \`felkod add-locale\` again`
      start.unfit.push(`${article.file}${place}: ${why.reason}; ${next}`)
      continue
    }
    const file = `${path}/${article.path}`
    start.files.push({ path: file, content: skeleton(article, blob) })
    if (blob === null) start.unrecorded.push(file)
  }
  return start
}

/** The locale and its folder's name, as the catalog has them; else the canonical tag for both. */
async function localeOf(
  { root }: Folder,
  { registry }: Catalog,
  tag: string,
): Promise<{ locale: string; path: string }> {
  const exact = canonical(tag)!
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) =>
    cannotRead('.', error),
  )
  const folders = entries.flatMap((entry) => {
    const locale = entry.isDirectory() || entry.isSymbolicLink() ? canonical(entry.name) : null
    return locale === null ? [] : [{ locale, path: entry.name }]
  })
  const known = [
    ...folders.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ...registry.locales.map((locale) => ({ locale, path: locale })),
  ]
  return (
    known.find(({ locale }) => locale === exact) ??
    known.find(({ locale }) => meansSame(locale, exact)) ?? { locale: exact, path: exact }
  )
}

/** Each source with its git blob id; null where git has not stored its present text. */
async function withIds(
  folder: Folder,
  sources: readonly Article[],
): Promise<[Article, string | null][]> {
  const files = sources.map(({ file }) => file)
  const bytes = await readFiles(folder, files)
  const stored = await storedIds(folder).catch((error: unknown) => {
    if (error instanceof UserError && error.cause instanceof GitError)
      return new Map<string, string[]>()
    throw error
  })
  return sources.map((article, index) => [
    article,
    storedAs(bytes[index]!, stored.get(article.file)),
  ])
}
