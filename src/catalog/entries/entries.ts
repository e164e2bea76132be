import type { Candidate, Entry } from '../../model/catalog.ts'
import type { Pair } from '../../model/pair.ts'
import type { FilePlace } from '../../model/place.ts'
import type { Code } from '../../model/registry.ts'
import type { Library } from '../article-index.ts'
import { isMachine } from '../../pair/machine.ts'
import { articleAddress } from '../addresses.ts'
import { pageEntry } from './page-entry.ts'
import { Renderer } from './renderer.ts'
import { Ownership, toldChanges } from './entry-changes.ts'
import { nothing, tableEntry, type EntryTexts } from './table-entry.ts'

/** Every registered code in every locale; a missing one shows its fallback's texts. */
export function entriesOf(
  library: Library,
  pairs: Readonly<Record<string, Pair>>,
): Record<string, Record<string, Entry>> {
  const { registry, patterns } = library
  const ownership = new Ownership(registry, patterns)
  return Object.fromEntries(
    registry.locales.map((locale) => [
      locale,
      Object.fromEntries(
        Object.values(registry.codes).map((code) => [
          code.code,
          entryOf(code, locale, { library, pairs, ownership }),
        ]),
      ),
    ]),
  )
}

interface Around {
  library: Library
  pairs: Readonly<Record<string, Pair>>
  ownership: Ownership
}

function entryOf(code: Code, locale: string, around: Around): Entry {
  const { library } = around
  const shown = library.shownEntry(locale, code.code)
  if (shown?.locale === locale) return presentEntry(shown, around)
  if (shown !== null) return missingEntry(code, locale, shown, library)
  return emptyEntry(code, locale)
}

function presentEntry(candidate: Candidate, { library, pairs, ownership }: Around): Entry {
  const { locale, file, place } = candidate
  const article = library.articleOf(file)
  const code = candidate.code!
  const pair = pairs[file]
  const own = pair === undefined ? [] : ownership.changes(pair, code)
  const facts = {
    code,
    locale,
    lang: locale,
    state: own.length > 0 ? ('outdated' as const) : ('current' as const),
    machine: isMachine(article),
    unverified: pair?.revision.status === 'unverified',
    place: { file, ...place },
    article: article.path,
    revision: pair?.revision ?? null,
    changes: pair === undefined ? [] : toldChanges(pair, own),
    since: own.length > 0 ? (pair?.since ?? null) : null,
  }
  return withTexts(facts, candidate, locale, library)
}

function missingEntry(code: Code, locale: string, shown: Candidate, library: Library): Entry {
  const facts = {
    ...missing(code, locale),
    lang: shown.locale,
    place: { file: shown.file, ...shown.place },
    article: library.articleOf(shown.file).path,
  }
  return withTexts(facts, shown, locale, library)
}

/** A code that nobody has written about. */
function emptyEntry(code: Code, locale: string): Entry {
  const title = code.symbol ?? code.supportId ?? code.code
  return { ...missing(code, locale), ...noTexts, title, also: [] }
}

function missing({ code }: Code, locale: string) {
  return {
    code,
    locale,
    lang: locale,
    state: 'missing' as const,
    machine: false,
    unverified: false,
    place: registryPlace,
    article: '',
    revision: null,
    changes: [],
    since: null,
  }
}

const noTexts: EntryTexts = {
  title: '',
  message: nothing,
  variants: [],
  technical: null,
  cause: null,
  user: null,
  admin: null,
  sections: [],
  links: [],
}

const registryPlace: FilePlace = {
  file: 'catalog.yaml',
  ...{ line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 },
}

type Facts = Omit<Entry, keyof EntryTexts | 'also'>

/** Most of what reads a catalog never looks at the texts: they are rendered when one first does. */
function withTexts(facts: Facts, candidate: Candidate, locale: string, library: Library): Entry {
  const article = library.articleOf(candidate.file)
  const renderer = new Renderer(article, locale, library)
  let texts: EntryTexts | null = null
  const read = (): EntryTexts =>
    (texts ??= candidate.cells.length > 0 ? tableEntry(candidate, renderer) : pageEntry(renderer))
  const entry = { ...facts, ...noTexts, also: alsoOf(candidate, locale, library) }
  for (const key of Object.keys(noTexts) as (keyof EntryTexts)[]) {
    Object.defineProperty(entry, key, {
      enumerable: true,
      configurable: true,
      get: () => read()[key],
    })
  }
  return entry
}

/** The other pages of a locale that document the code of a page. */
function alsoOf(chosen: Candidate, locale: string, library: Library): Entry['also'] {
  if (chosen.cells.length > 0) return []
  return library.others(chosen).map(({ file }) => {
    const { title, path } = library.articleOf(file)
    return { title: title?.text ?? path, href: articleAddress(locale, path) }
  })
}
