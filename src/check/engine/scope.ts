import { canonical } from '../../language/tags.ts'
import type { Catalog } from '../../model/catalog.ts'

export interface ScopeOptions {
  /** Judge these locales only. Default: all. */
  locales?: readonly string[]
  /** Report these files only, relative to the catalog folder. Default: all. */
  files?: readonly string[] | null
  /**
   * Report only these files, which changed, and the translations of those of them that are the
   * source's, whether they are there or not. A change of catalog.yaml or glossary.yaml concerns
   * every file. Default: all.
   */
  changed?: readonly string[] | null
  /** Judge the `index`-th (from 1) of `count` parts. Default: the whole. */
  shard?: { index: number; count: number } | null
}

/** What a check looks at, and what of it it reports. */
export interface Scope {
  locales: string[]
  /** Whether the articles at a path are judged at all, in every locale. */
  judges: (path: string) => boolean
  reports: (file: string, locale: string) => boolean
  /** Whether everything of a locale is judged and reported, of one that there is not too. */
  isWhole: (locale: string) => boolean
}

/** A path is judged in all its locales at once: translations need what their source got wrong. */
export function scope(catalog: Catalog, options: ScopeOptions): Scope {
  const wanted = options.locales?.map((tag) => canonical(tag) ?? tag) ?? []
  const folders = foldersOf(catalog)
  const filters = [options.files, concerned(catalog, folders, options.changed)].flatMap((files) =>
    files ? [new Set(files)] : [],
  )
  const passes = (file: string): boolean => filters.every((one) => one.has(file))
  // Of what is not there too: that it is missing may be the finding.
  const named = [...(filters[0] ?? [])].filter((file) => file.endsWith('.md') && passes(file))
  const asked = filters.length === 0 ? catalog.articles : named.map((file) => split(file, folders))
  const paths = new Map(catalog.articles.map(({ file, path }) => [file, path]))
  const open = new Set(asked.map(({ path }) => path))
  const parts = shards(catalog, options.shard ?? null)
  const locales = catalog.registry.locales
    .filter((one) => wanted.length === 0 || wanted.includes(one))
    .filter((one) => filters.length === 0 || asked.some(({ locale }) => locale === one))
  const isNarrow = filters.length > 0 || (options.shard?.count ?? 1) > 1
  return {
    locales,
    judges: (path) => parts(path) && open.has(path),
    reports: (file, locale) =>
      locales.includes(locale) && parts(paths.get(file) ?? null) && passes(file),
    isWhole: (locale) => !isNarrow && (wanted.length === 0 || wanted.includes(locale)),
  }
}

/** Every path in one part, in turns; what belongs to no article is in the first. */
function shards(
  catalog: Catalog,
  shard: { index: number; count: number } | null,
): (path: string | null) => boolean {
  if (!shard || shard.count < 2) return () => true
  const paths = [...new Set(catalog.articles.map(({ path }) => path))].sort()
  const part = new Map(paths.map((path, index) => [path, (index % shard.count) + 1]))
  return (path) => (path === null ? 1 : (part.get(path) ?? 1)) === shard.index
}

/** The files that changed and what they may be translated as; null where that is every file. */
function concerned(
  { registry }: Catalog,
  folders: ReadonlyMap<string, string>,
  changed: readonly string[] | null | undefined,
): string[] | null {
  if (!changed || changed.some((file) => file === 'catalog.yaml' || file === 'glossary.yaml'))
    return null
  return changed.flatMap((file) => {
    const { locale, path } = split(file, folders)
    const isSource = locale === registry.source
    return isSource ? [...folders.values()].map((folder) => `${folder}/${path}`) : [file]
  })
}

/** The folder of each locale. */
function foldersOf({ registry, articles }: Catalog): Map<string, string> {
  const folders = new Map(registry.locales.map((locale) => [locale, locale]))
  for (const { locale, file } of articles) folders.set(locale, file.split('/')[0]!)
  return folders
}

function split(
  file: string,
  folders: ReadonlyMap<string, string>,
): { locale: string | null; path: string } {
  const [folder, ...path] = file.split('/')
  const locale = [...folders].find(([, name]) => name === folder)?.[0] ?? null
  return { locale, path: path.join('/') }
}
