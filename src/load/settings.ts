/** The settings of a catalog folder, and the files of its articles. */
import { readRegistry } from '../catalog/registry/registry.ts'
import { rules } from '../check/rules.ts'
import { canonical, nameIn } from '../language/tags.ts'
import type { SourceFile } from '../model/article.ts'
import type { Patterns, Registry } from '../model/registry.ts'
import { isArticle, localeFolders, readFiles, readText, type Folder } from './folder.ts'
import { Memo } from './cache.ts'
import { readCodeWords } from './ui-strings.ts'

/**
 * Reads catalog.yaml and glossary.yaml. With a `memo`, the same texts give the same objects. With
 * `unstarted`, a listed locale may be without a folder.
 * @throws CatalogError for anything wrong in them.
 */
export async function readSettings(
  folder: Folder,
  memo = new Memo(),
  unstarted = false,
): Promise<{ registry: Registry; patterns: Patterns }> {
  const catalog = (await readText(folder, 'catalog.yaml'))!
  const glossary = await readText(folder, 'glossary.yaml')
  const locales = [...localeFolders(folder).keys()]
  const codeWords = await readCodeWords(folder)
  const input = { catalog, glossary, locales, codeWords, unstarted }
  const words = JSON.stringify([locales, codeWords, unstarted])
  return memo.settings.get('', [catalog, glossary, words], () =>
    readRegistry({ ...input, rules: rules.map(({ id }) => id) }),
  )
}

/** The files of the articles of all locales with their bytes, sorted by file. */
export async function readSources(folder: Folder, registry: Registry): Promise<SourceFile[]> {
  const files = articleFiles(folder, registry)
  const contents = await readFiles(
    folder,
    files.map(({ file }) => file),
  )
  return files.map((file, index) => ({ ...file, bytes: contents[index]! }))
}

/** As `readSources`, without the bytes. */
export function articleFiles(folder: Folder, registry: Registry): Omit<SourceFile, 'bytes'>[] {
  const locales = new Map([...localeFolders(folder)].map(([locale, name]) => [name, locale]))
  return folder.files.filter(isArticle).flatMap((file) => {
    const [name, ...path] = file.split('/')
    const locale = path.length > 0 ? locales.get(name!) : undefined
    return locale !== undefined && registry.locales.includes(locale)
      ? [{ file, locale, path: path.join('/') }]
      : []
  })
}

/**
 * Whether a folder of the catalog could hold articles: it is in a locale's folder, or in one that would
 * be a locale's. The path is relative, with `/`.
 */
export function mayHoldArticles(path: string, registry: Registry): boolean {
  const tag = canonical(path.split('/')[0]!)
  return tag !== null && (registry.locales.includes(tag) || nameIn(tag, 'en') !== tag)
}

/** The name of the source locale's folder. */
export function sourceFolder(folder: Folder, { source }: Registry): string {
  return localeFolders(folder).get(source) ?? source
}
