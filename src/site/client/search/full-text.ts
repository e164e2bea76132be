import type { LocaleData } from '../../view/search/locale-data.ts'
import { absoluteUrl, locale } from '../page.ts'

/** A page that the full-text search found. */
export interface Hit {
  href: string
  title: string
  /** The code that it explains, null for an article. */
  code: string | null
  lang: string
  /** The article that it is a part of, where there are many. */
  within: string | null
  /** Text around what was found, in pieces: those found are marked. */
  excerpt: { text: string; isFound: boolean }[]
}

/** What the full-text search found, the best first. */
export interface PageHits {
  /** In the page's language. */
  own: Hit[]
  /** In the source language, where that is another. */
  other: Hit[]
}

/** Searches the pages of this language, and those of the source. `who`: admin, user or null. */
export async function findPages(
  pagefind: Pagefind,
  query: string,
  data: LocaleData,
  who: string | null,
): Promise<PageHits> {
  const words = wordsOf(query)
  const search = async (lang: string, most: number): Promise<Hit[]> => {
    const filters = { lang, ...(who === null ? {} : { who }) }
    const results = await rankResults(pagefind, query, filters)
    const shown = await Promise.all(results.slice(0, most * 2).map((result) => result.data()))
    return atMostThreeOfEach(
      shown.map((page) => hitOf(page, lang)).filter((hit) => isNear(hit, words)),
    ).slice(0, most)
  }
  const own = await search(locale, 8)
  return { own, other: data.other === null ? [] : await search(data.other, 5) }
}

/** Of the parts of one article only the first three, so that it leaves room for others. */
function atMostThreeOfEach(hits: Hit[]): Hit[] {
  const taken = new Map<string, number>()
  return hits.filter(({ href }) => {
    const page = href.split('#')[0]!
    const count = (taken.get(page) ?? 0) + 1
    taken.set(page, count)
    return count <= 3
  })
}

type Filters = Record<string, string>

/**
 * Pagefind asks for every word; people also write words that no page has. So each word is asked for
 * as well, and a rare and long one counts more than a common or short one; what answers best for a
 * page is what is shown of it.
 */
async function rankResults(pagefind: Pagefind, query: string, filters: Filters): Promise<Result[]> {
  const words = wordsOf(query)
  const isWhole = words.size < 2 || query.startsWith('"')
  const scores = new Map<string, { result: Result; score: number; best: number }>()
  for (const term of isWhole ? [query] : [query, ...[...words].slice(0, 12)]) {
    const { results } = await pagefind.search(term, { filters })
    for (const result of results) {
      const known = scores.get(result.id) ?? { result, score: 0, best: 0 }
      const rank = 0.5 + result.score / (results[0]!.score || 1)
      const weight = term === query ? 1 : weightOf(term)
      const gain = (rank * weight) / Math.sqrt(results.length)
      scores.set(result.id, {
        result: gain > known.best ? result : known.result,
        score: known.score + gain,
        best: Math.max(gain, known.best),
      })
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result)
}

function wordsOf(query: string): Set<string> {
  return new Set(query.toLowerCase().match(/[\p{L}\p{M}\p{N}_]{2,}/gu))
}

/** Pagefind answers a word that no page has with one that begins it: `se` is no `sensor`. */
function isNear({ excerpt }: Hit, words: ReadonlySet<string>): boolean {
  const found = excerpt.filter(({ isFound }) => isFound).flatMap(({ text }) => [...wordsOf(text)])
  const isStub = (stub: string): boolean =>
    stub.length < 4 &&
    !words.has(stub) &&
    [...words].some((word) => word.startsWith(stub) && word.length > 2 * stub.length + 1)
  return found.length === 0 || !found.every(isStub)
}

/** Of a word, 0 to 1: long ones say more than short ones, and numbers say most. */
function weightOf(word: string): number {
  return /\d/.test(word) ? 1 : ((word.length - 1) / (word.length + 3)) ** 2
}

interface Result {
  id: string
  score: number
  data(): Promise<PageData>
}

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  init(): Promise<void>
  mergeIndex(bundle: string, options: Record<string, unknown>): Promise<void>
  search(query: string, options: { filters: Filters }): Promise<{ results: Result[] }>
}

/** A page as Pagefind describes it. */
interface PageData {
  url: string
  raw_url?: string
  meta: Record<string, string>
  excerpt: string
}

/** Pagefind with an index of this language, and the source's merged below it; it refuses relative addresses. */
export async function openPagefind({ other }: LocaleData): Promise<Pagefind> {
  const pagefind = (await import(
    /* @vite-ignore */ absoluteUrl('/pagefind/pagefind.js')
  )) as Pagefind
  await pagefind.options({ baseUrl: '/', excerptLength: 24 })
  await withPageLanguage(locale, () => pagefind.init())
  if (other !== null)
    await pagefind.mergeIndex(absoluteUrl('/pagefind/'), { language: other, indexWeight: 0.5 })
  return pagefind
}

/** Pagefind asks the page for its language when it begins; its stems are of that one. */
function withPageLanguage<T>(language: string, call: () => T): T {
  const page = document.documentElement
  const { lang } = page
  page.lang = language
  try {
    return call()
  } finally {
    page.lang = lang
  }
}

function hitOf({ url, meta, excerpt }: PageData, lang: string): Hit {
  return {
    href: absoluteUrl(url),
    title: meta.title ?? url,
    code: /\/errors\/([^/]+)\//.exec(url)?.[1] ?? null,
    lang,
    within: meta.within ?? null,
    excerpt: excerptPieces(excerpt),
  }
}

/** Read as a document of its own: nothing in it runs, and only its text is taken. */
function excerptPieces(html: string): Hit['excerpt'] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    isFound: node.nodeName === 'MARK',
  }))
}
