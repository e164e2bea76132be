import { findPages, openPagefind, type PageHits, type Pagefind } from './full-text.ts'
import { readSearchData, type SearchData } from './search-data.ts'

/** What the searches of a page share: each is fetched when it is first asked for. */
export class SearchSession {
  #data: Promise<SearchData> | undefined
  #pagefind: Promise<Pagefind> | undefined

  /** The words and codes of this language; fetched again where it failed. */
  data(): Promise<SearchData> {
    this.#data ??= readSearchData().catch((error: unknown) => {
      this.#data = undefined
      throw error
    })
    return this.#data
  }

  /** Searches the pages. `who`: only what an admin, or a user, can fix; null: all. */
  async pages(query: string, who: string | null = null): Promise<PageHits> {
    const data = await this.data()
    this.#pagefind ??= openPagefind(data)
    return findPages(await this.#pagefind, query, data, who)
  }
}
