import { assemble } from '../../src/catalog/assemble.ts'
import { readRegistry } from '../../src/catalog/registry/registry.ts'
import type { Article } from '../../src/model/article.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Revision } from '../../src/model/pair.ts'
import type { Patterns } from '../../src/model/registry.ts'
import { pair } from '../../src/pair/pair.ts'
import { parse } from '../../src/parse/article.ts'

/** A catalog folder as an object of files. */
export type Files = Record<string, string>

export interface Options {
  codeWords?: Record<string, string[]>
  /** What a translation was made from, by its file. Default: the source as it stands. */
  bases?: Files
  /** Translations whose revision is not to be found. */
  unverified?: string[]
}

/** Reads, pairs and assembles, all but the files and git for real. */
export function catalogOf(files: Files, options: Options = {}): Catalog {
  const { registry, patterns } = readRegistry({
    catalog: files['catalog.yaml']!,
    glossary: files['glossary.yaml'] ?? null,
    locales: localesOf(files),
    codeWords: options.codeWords ?? { en: ['error', 'code'], sv: ['fel', 'felkod', 'kod'] },
  })
  const articles = Object.keys(files)
    .filter((file) => file.endsWith('.md'))
    .map((file) => articleOf(file, files[file]!, patterns))
  const pairs = articles
    .filter(({ locale }) => locale !== registry.source)
    .map((target) => {
      const file = `${registry.source}/${target.path}`
      const today = articles.find((one) => one.file === file) ?? null
      const before = options.bases?.[target.file]
      const base = before === undefined ? today : articleOf(file, before, patterns)
      const isFound = base !== null && !options.unverified?.includes(target.file)
      return [target.file, pair({ target, today, base, revision: revision(isFound) })]
    })
  const given = { registry, patterns, articles, pairs: Object.fromEntries(pairs) }
  return assemble({ ...given, files: new Set(Object.keys(files)) })
}

export function articleOf(file: string, text: string, patterns: Pick<Patterns, 'row'>): Article {
  const [locale, ...path] = file.split('/')
  const bytes = new TextEncoder().encode(text)
  return parse({ file, locale: locale!, path: path.join('/'), bytes }, patterns)
}

function localesOf(files: Files): string[] {
  const articles = Object.keys(files).filter((file) => file.endsWith('.md'))
  return [...new Set(articles.map((file) => file.split('/')[0]!))]
}

function revision(isFound: boolean): Revision {
  return {
    status: isFound ? 'found' : 'unverified',
    recorded: null,
    place: null,
    in: isFound ? 'working-file' : null,
    commit: null,
    date: null,
    reason: isFound ? null : 'nothing is recorded',
  }
}
