import * as pagefind from 'pagefind'
import { language } from '../../language/tags.ts'
import type { OutputFile } from '../../model/output.ts'
import { escape } from '../view/escape.ts'
import { secondHalves, vocabulary, wordsOf } from '../view/search/compounds.ts'
import type { SearchDocument } from './search-documents.ts'

/**
 * The files of the search index, a language each. Pagefind gives its errors in the answer and does
 * not throw. @throws Error where the index could not be made
 */
export async function searchIndex(documents: readonly SearchDocument[]): Promise<OutputFile[]> {
  const halves = halvesByAddress(documents)
  const { index, errors } = await pagefind.createIndex()
  if (index === undefined) throw failure(errors)
  try {
    for (const document of documents) {
      const aliases = [...document.aliases, ...(halves.get(document.address) ?? [])]
      const content = pageOf({ ...document, aliases })
      const answer = await index.addHTMLFile({ url: document.address, content })
      if (answer.errors.length > 0) throw failure(answer.errors, document.address)
    }
    const { files, errors } = await index.getFiles()
    if (errors.length > 0) throw failure(errors)
    return files
      .filter(({ path }) => isNeeded(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await pagefind.close()
  }
}

/** Not Pagefind's own interfaces: the site has its own. */
function isNeeded(path: string): boolean {
  return !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path)
}

/** A document as Pagefind reads it: what its attributes say stands in the index beside the text. */
function pageOf({ locale, title, within, html, aliases, who }: SearchDocument): string {
  const named = within === null ? '' : ` data-pagefind-meta="within:${escape(within)}"`
  const facts = [
    `<span data-pagefind-filter="lang:${locale}"></span>`,
    ...(who === null ? [] : [`<span data-pagefind-filter="who:${who}"></span>`]),
    ...(aliases.length === 0
      ? []
      : [`<span data-pagefind-meta="alias[title]" title="${escape(aliases.join(' '))}"></span>`]),
  ]
  const body = `${facts.join('')}<h1>${escape(title)}</h1>${html}`
  return `<!doctype html><html lang="${locale}"><body data-pagefind-body${named}>${body}</body></html>`
}

/** The second halves of each document's compounds, judged by all documents of its language. */
function halvesByAddress(documents: readonly SearchDocument[]): Map<string, string[]> {
  const texts = documents.map(({ address, locale, text }) => ({
    address,
    locale,
    words: wordsOf(text),
  }))
  const halves = new Map<string, string[]>()
  for (const [locale, group] of Map.groupBy(texts, ({ locale }) => locale)) {
    const known = vocabulary(group.map(({ words }) => words))
    for (const { address, words } of group)
      halves.set(address, secondHalves(words, known, language(locale)))
  }
  return halves
}

function failure(errors: readonly string[], address?: string): Error {
  const where = address === undefined ? '' : ` of ${address}`
  return new Error(`the search index${where} could not be made: ${errors.join('; ')}`)
}
