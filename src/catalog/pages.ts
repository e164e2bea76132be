import type { Article } from '../model/article.ts'
import type { ArticlePage } from '../model/catalog.ts'
import type { Pair } from '../model/pair.ts'
import { isMachine } from '../pair/machine.ts'
import type { SectionedHtml } from '../render/write-html.ts'
import { Lines } from '../text/lines.ts'
import { anchorIds } from './anchor-ids.ts'
import { slugOf } from './addresses.ts'
import type { Library } from './article-index.ts'
import { bodyOf } from './entries/page-entry.ts'
import { Renderer } from './entries/renderer.ts'
import { toldChanges } from './entries/entry-changes.ts'

/** Every article of every locale as the site shows it; a missing one is its fallback's. */
export function pagesOf(
  library: Library,
  pairs: Readonly<Record<string, Pair>>,
): Record<string, ArticlePage[]> {
  return Object.fromEntries(
    library.registry.locales.map((locale) => [
      locale,
      library
        .paths(locale)
        .map((path) => pageOf(library.shown(locale, path)!, locale, library, pairs))
        .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)),
    ]),
  )
}

function pageOf(
  article: Article,
  locale: string,
  library: Library,
  pairs: Readonly<Record<string, Pair>>,
): ArticlePage {
  const isOwn = article.locale === locale
  const pair = isOwn ? pairs[article.file] : undefined
  const changes = pair?.changes ?? []
  const { description } = article.frontMatter.data
  const place = article.title?.place ?? new Lines(article.text).place(0, 0)
  const slug = slugOf(article.path)
  let body: SectionedHtml | null = null
  let headings: ArticlePage['headings'] | null = null
  const read = (): SectionedHtml =>
    (body ??= new Renderer(article, locale, library).page(bodyOf(article)))
  return {
    locale,
    path: article.path,
    slug,
    title: article.title?.text ?? slug,
    description: typeof description === 'string' && description !== '' ? description : null,
    get html() {
      return read().html
    },
    get slots() {
      return read().slots ?? []
    },
    get sections() {
      return read().sections
    },
    get headings() {
      return (headings ??= headingsOf(article, library))
    },
    codes: library.codesOf(article, locale),
    state: !isOwn ? 'missing' : changes.length > 0 ? 'outdated' : 'current',
    machine: isOwn && isMachine(article),
    unverified: pair?.revision.status === 'unverified',
    lang: article.locale,
    since: changes.length > 0 ? (pair?.since ?? null) : null,
    changes: pair === undefined ? [] : toldChanges(pair, changes),
    place: { file: article.file, ...place },
  }
}

/** The headings below the title, each with the anchor that it has on the page. */
function headingsOf(article: Article, library: Library): ArticlePage['headings'] {
  const ids = anchorIds(article, library)
  const headings = article.segments.filter(({ kind }) => kind === 'heading')
  const shown = headings[0]?.depth === 1 ? headings.slice(1) : headings
  return shown.map(({ depth, plain, index }) => {
    return { depth, text: plain, anchor: ids.get(index)?.[0] ?? '' }
  })
}
