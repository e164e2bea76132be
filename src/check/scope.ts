import { canonical } from '../locale.ts'
import type { Catalog } from '../model.ts'

export interface ScopeOptions {
  /** Judge these locales only. Default: all. */
  locales?: readonly string[]
  /** Report these files only, relative to the catalog folder. Default: all. */
  files?: readonly string[] | null
  /**
   * Report only these files, which changed, and the translations of those of them that are the
   * source's. A change of catalog.yaml or glossary.yaml concerns every file. Default: all.
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
  const filters = [
    ...(options.files ? [new Set(options.files)] : []),
    ...(options.changed ? [concerned(catalog, options.changed)] : []),
  ]
  const passes = (file: string): boolean => filters.every((one) => one.has(file))
  const asked = catalog.articles.filter(({ file }) => passes(file))
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

function concerned(catalog: Catalog, changed: readonly string[]): Set<string> {
  const all = new Set(catalog.articles.map(({ file }) => file))
  if (changed.some((file) => file === 'catalog.yaml' || file === 'glossary.yaml')) return all
  const files = new Set(changed)
  for (const [file, { today, base }] of Object.entries(catalog.pairs))
    if (files.has(today?.file ?? base?.file ?? '')) files.add(file)
  return files
}
