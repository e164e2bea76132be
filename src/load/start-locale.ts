/** What a locale that is to be translated starts from. */
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

export interface LocaleStart {
  /** The locale, by the tag that the catalog has for it; else in the tag's canonical spelling. */
  locale: string
  /** Each source article as its translation starts, under the name of the locale's folder. */
  files: OutputFile[]
  /** Those of the files that do not record their source, since git has not stored it. */
  unrecorded: string[]
  /** Source articles that no translation can be started from: a sentence each that says why. */
  unfit: string[]
}

/**
 * What `add-locale` makes files of. A locale that is there is known by any tag that means the same.
 * Throws a UserError whose message is one line.
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

/** The locale and the name of its folder, as they are there; the canonical tag where they are not. */
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

/** Each source with git's id of it; null where git has not stored it as it stands. */
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
