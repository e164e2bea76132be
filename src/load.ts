/** The only reader of files and of git. */
import { assemble } from './catalog/assemble.ts'
import { readRegistry } from './catalog/registry.ts'
import { readFiles, readFolder, readText, localeFolders, isArticle } from './load/folder.ts'
import { inWorkingFile } from './load/revisions.ts'
import { readCodeWords } from './load/words.ts'
import type { Article, Catalog, Pair, Registry, SourceFile } from './model.ts'
import { pair } from './pair/pair.ts'
import { parse } from './parse/article.ts'
import type { Folder } from './load/folder.ts'

export interface LoadOptions {
  /** Whether git's history is searched for what a translation was made from. Default: true. */
  history?: boolean
}

/**
 * Reads a catalog folder: registry, articles, the text that each translation was made from, and
 * what these make together. Throws a LoadError or a CatalogError whose message is one line.
 */
export async function load(name: string, _options: LoadOptions = {}): Promise<Catalog> {
  const folder = await readFolder(name)
  const { registry, patterns } = readRegistry({
    catalog: (await readText(folder, 'catalog.yaml'))!,
    glossary: await readText(folder, 'glossary.yaml'),
    locales: [...localeFolders(folder).keys()],
    codeWords: await readCodeWords(folder),
  })
  const sources = await readSources(folder, registry)
  const articles = sources.map((source) => parse(source, patterns))
  const pairs = pairAll(folder, sources, articles, registry)
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

function pairAll(
  folder: Folder,
  sources: readonly SourceFile[],
  articles: readonly Article[],
  registry: Registry,
): Record<string, Pair> {
  const name = localeFolders(folder).get(registry.source) ?? registry.source
  const files = new Map(sources.map((source) => [source.file, source]))
  const today = new Map(articles.map((article) => [article.file, article]))
  const targets = articles.filter((article) => article.locale !== registry.source)
  const pairs: Record<string, Pair> = {}
  for (const target of targets) {
    const file = `${name}/${target.path}`
    const source = today.get(file) ?? null
    const revision = inWorkingFile(
      { article: target, source: file },
      (one) => files.get(one)?.bytes ?? null,
    )
    pairs[target.file] = pair({ target, today: source, revision, base: source })
  }
  return pairs
}
