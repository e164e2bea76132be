/** The only reader of files and of git. */
import { assemble } from './catalog/assemble.ts'
import { readFolder } from './load/folder.ts'
import { findRevisions, type Found } from './load/revisions.ts'
import { readSettings, readSources, sourceFolder } from './load/sources.ts'
import { readSiteWords } from './load/words.ts'
import type { Article, Catalog, Pair, Patterns, SourceFile } from './model.ts'
import { pair } from './pair/pair.ts'
import { parse } from './parse/article.ts'

/**
 * Reads a catalog folder: registry, articles, the text that each translation was made from, and
 * what these make together. Throws a LoadError or a CatalogError whose message is one line.
 */
export async function load(name: string): Promise<Catalog> {
  const folder = await readFolder(name)
  const { registry, patterns } = await readSettings(folder)
  const files = await readSources(folder, registry)
  const articles = files.map((file) => parse(file, patterns))
  const source = sourceFolder(folder, registry)
  const sources = new Map(
    files.flatMap((file, index) =>
      file.locale === registry.source ? [[file.path, { file, article: articles[index]! }]] : [],
    ),
  )
  const targets = articles.filter(({ locale }) => locale !== registry.source)
  const found = await findRevisions({
    root: folder.root,
    sources: source,
    wanted: targets.map((article) => ({ article, source: `${source}/${article.path}` })),
    working: (path) => sources.get(path.slice(source.length + 1))?.file.bytes ?? null,
  })
  const pairs: Record<string, Pair> = {}
  for (const target of targets) {
    const today = sources.get(target.path) ?? null
    const { path } = target
    const as = { file: `${source}/${path}`, locale: registry.source, path }
    pairs[target.file] = pairOf(target, today, found.get(target.file)!, (bytes) =>
      parse({ ...as, bytes }, patterns),
    )
  }
  const catalog = assemble({ registry, patterns, articles, pairs, files: new Set(folder.files) })
  return { ...catalog, words: await readSiteWords(folder) }
}

/** `read` parses a text that the source once was; today's is not parsed again. */
function pairOf(
  target: Article,
  today: { file: SourceFile; article: Article } | null,
  { revision, bytes, later }: Found,
  read: (bytes: Uint8Array) => Article,
): Pair {
  const article = today?.article ?? null
  const open = (text: Uint8Array) =>
    today !== null && Buffer.compare(text, today.file.bytes) === 0 ? article : read(text)
  return pair({
    target,
    today: article,
    revision,
    base: bytes === null ? article : open(bytes),
    later: later.map((one) => ({
      date: one.date,
      read: () => (one.bytes === null ? null : open(one.bytes)),
    })),
  })
}
