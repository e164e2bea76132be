/** The only reader of files and of git. */
import { assemble } from './catalog/assemble.ts'
import { readRegistry } from './catalog/registry.ts'
import { readFiles, readFolder, readText, localeFolders, isArticle } from './load/folder.ts'
import { findRevisions } from './load/revisions.ts'
import { readCodeWords } from './load/words.ts'
import type { Article, Catalog, Pair, Patterns, Registry, SourceFile } from './model.ts'
import { pair } from './pair/pair.ts'
import { parse } from './parse/article.ts'
import type { Folder } from './load/folder.ts'

/**
 * Reads a catalog folder: registry, articles, the text that each translation was made from, and
 * what these make together. Throws a LoadError or a CatalogError whose message is one line.
 */
export async function load(name: string): Promise<Catalog> {
  const folder = await readFolder(name)
  const { registry, patterns } = readRegistry({
    catalog: (await readText(folder, 'catalog.yaml'))!,
    glossary: await readText(folder, 'glossary.yaml'),
    locales: [...localeFolders(folder).keys()],
    codeWords: await readCodeWords(folder),
  })
  const sources = await readSources(folder, registry)
  const articles = sources.map((source) => parse(source, patterns))
  const pairs = await pairAll(folder, sources, articles, { registry, patterns })
  return assemble({ registry, patterns, articles, pairs, files: new Set(folder.files) })
}

async function readSources(folder: Folder, registry: Registry): Promise<SourceFile[]> {
  const names = new Map([...localeFolders(folder)].map(([locale, name]) => [name, locale]))
  const files = folder.files.filter((file) => {
    const locale = file.includes('/') ? names.get(file.split('/')[0]!) : undefined
    return locale !== undefined && registry.locales.includes(locale) && isArticle(file)
  })
  const contents = await readFiles(folder, files)
  return files.map((file, index) => ({
    file,
    locale: names.get(file.split('/')[0]!)!,
    path: file.slice(file.indexOf('/') + 1),
    bytes: contents[index]!,
  }))
}

async function pairAll(
  folder: Folder,
  sources: readonly SourceFile[],
  articles: readonly Article[],
  { registry, patterns }: { registry: Registry; patterns: Patterns },
): Promise<Record<string, Pair>> {
  const name = localeFolders(folder).get(registry.source) ?? registry.source
  const files = new Map(sources.map((source) => [source.file, source.bytes]))
  const today = new Map(articles.map((article) => [article.file, article]))
  const targets = articles.filter(({ locale }) => locale !== registry.source)
  const found = await findRevisions({
    root: folder.root,
    sources: name,
    wanted: targets.map((article) => ({ article, source: `${name}/${article.path}` })),
    working: (file) => files.get(file) ?? null,
  })
  const pairs: Record<string, Pair> = {}
  for (const target of targets) {
    const { path } = target
    const file = `${name}/${path}`
    const read = (bytes: Uint8Array) =>
      parse({ file, locale: registry.source, path, bytes }, patterns)
    const { revision, bytes, later } = found.get(target.file)!
    const source = today.get(file) ?? null
    pairs[target.file] = pair({
      target,
      today: source,
      revision,
      base: bytes === null ? source : read(bytes),
      later: later.map(({ date, bytes: text }) => ({
        date,
        read: () => (text === null ? null : read(text)),
      })),
    })
  }
  return pairs
}
