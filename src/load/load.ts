/** The only reader of files and of git. */
import { assemble } from '../catalog/assemble.ts'
import { readFolder, type Folder } from './folder.ts'
import { Memo } from './cache.ts'
import { findRevisions } from './git/find-revisions.ts'
import type { FoundRevision } from './git/search-history.ts'
import { readSettings, readSources, sourceFolder } from './settings.ts'
import { readSiteWords } from './ui-strings.ts'
import type { Article, SourceFile } from '../model/article.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Pair } from '../model/pair.ts'
import { pair } from '../pair/pair.ts'
import { parse } from '../parse/article.ts'

export interface LoadOptions {
  /** What was kept when the same folder was last loaded. Default: everything is read anew. */
  memo?: Memo
  /** Texts to be read instead of those of articles, by file, relative. Default: none. */
  texts?: ReadonlyMap<string, string>
  /** Whether catalog.yaml may list a locale that has no folder yet. Default: no. */
  unstarted?: boolean
}

/**
 * Reads a catalog folder, by its name or its listing: registry, articles, the text that each translation was made from, and
 * what these make together. Throws a UserError whose message is one line.
 */
export async function load(
  from: string | Folder,
  { memo = new Memo(), texts = new Map(), unstarted = false }: LoadOptions = {},
): Promise<Catalog> {
  const folder = typeof from === 'string' ? await readFolder(from) : from
  const { registry, patterns } = await readSettings(folder, memo, unstarted)
  const files = (await readSources(folder, registry)).map((file) =>
    memo.file(instead(file, texts.get(file.file))),
  )
  const articles = files.map((file) =>
    memo.articles.get(file.file, [file, patterns], () => parse(file, patterns)),
  )
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
    memo,
  })
  const pairs: Record<string, Pair> = {}
  for (const target of targets) {
    const { path } = target
    const today = sources.get(path) ?? null
    const as = { file: `${source}/${path}`, locale: registry.source, path }
    const revision = found.get(target.file)!
    pairs[target.file] = memo.pairs.get(
      target.file,
      [target, today?.article, revision, patterns],
      () => pairOf(target, today, revision, (bytes) => parse({ ...as, bytes }, patterns)),
    )
  }
  const catalog = assemble({ registry, patterns, articles, pairs, files: new Set(folder.files) })
  const { outside, unnamed } = folder
  return { ...catalog, outside, unnamed, words: await readSiteWords(folder) }
}

function instead(file: SourceFile, text: string | undefined): SourceFile {
  return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(text) }
}

/** `read` parses a text that the source once was; today's is not parsed again. */
function pairOf(
  target: Article,
  today: { file: SourceFile; article: Article } | null,
  { revision, bytes, later }: FoundRevision,
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
