import * as pagefind from 'pagefind'
import { language } from '../../language/tags.ts'
import type { OutputFile } from '../../model/output.ts'
import { secondHalves, vocabulary, wordsOf } from '../view/search/compounds.ts'
import { escape } from '../view/escape.ts'
import { plainOf } from '../view/section-text.ts'

/** A page, or a part of one, as it is searched. */
export interface SearchPage {
  /** From the site's root, `/sv/errors/14/`; of a part with its anchor. */
  address: string
  locale: string
  html: string
}

/** What the index says of a page besides its text. */
export interface PageFacts {
  /** Further spellings that should find it. */
  aliases: string[]
  /** Who can fix it: admin, user; null where nobody said. */
  who: string | null
}

/**
 * The search index of the pages that ask for it (`data-pagefind-body`), a language each: what is
 * shown in another language than its locale's does not ask. Pagefind tells its errors in the
 * answer and does not throw.
 */
export async function searchIndex(
  pages: readonly SearchPage[],
  factsOf: (address: string) => PageFacts,
): Promise<OutputFile[]> {
  const wanted = pages.filter(({ html }) => html.includes(mark))
  const halves = halvesByPage(wanted)
  const { index, errors } = await pagefind.createIndex()
  if (index === undefined) throw fault(errors)
  try {
    for (const page of wanted) {
      const { aliases, who } = factsOf(page.address)
      const more = [...aliases, ...(halves.get(page.address) ?? [])]
      const answer = await index.addHTMLFile({
        url: page.address,
        content: withFacts(page, more, who),
      })
      if (answer.errors.length > 0) throw fault(answer.errors, page.address)
    }
    const { files, errors } = await index.getFiles()
    if (errors.length > 0) throw fault(errors)
    return files
      .filter(({ path }) => isNeeded(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await pagefind.close()
  }
}

const mark = ' data-pagefind-body'

/** Not Pagefind's own interfaces: the site has its own. */
function isNeeded(path: string): boolean {
  return !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path)
}

function withFacts(page: SearchPage, aliases: readonly string[], who: string | null): string {
  const facts = [
    `<span data-pagefind-filter="lang:${page.locale}"></span>`,
    ...(who === null ? [] : [`<span data-pagefind-filter="who:${who}"></span>`]),
    ...(aliases.length === 0
      ? []
      : [`<span data-pagefind-meta="alias[title]" title="${escape(aliases.join(' '))}"></span>`]),
  ]
  return page.html.replace(/(<[^>]* data-pagefind-body[^>]*>)/, `$1${facts.join('')}`)
}

/** What the second halves of a page's compounds are, judged by all pages of its language. */
function halvesByPage(pages: readonly SearchPage[]): Map<string, string[]> {
  const texts = pages.map((page) => ({ ...page, words: wordsOf(bodyOf(page.html)) }))
  const halves = new Map<string, string[]>()
  for (const tag of new Set(texts.map(({ locale }) => locale))) {
    const own = texts.filter(({ locale }) => locale === tag)
    const known = vocabulary(own.map(({ words }) => words))
    for (const { address, words } of own)
      halves.set(address, secondHalves(words, known, language(tag)))
  }
  return halves
}

function bodyOf(html: string): string {
  return plainOf(html.slice(html.indexOf(mark)))
}

function fault(errors: readonly string[], address?: string): Error {
  const where = address === undefined ? '' : ` of ${address}`
  return new Error(`the search index${where} could not be made: ${errors.join('; ')}`)
}
