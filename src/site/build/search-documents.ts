import type { ArticlePage, ArticleSection, Entry } from '../../model/catalog.ts'
import type { Code } from '../../model/registry.ts'
import { detailAnchors, listsCodes } from '../view/articles/questions.ts'
import type { SiteData } from '../view/data.ts'
import { escape } from '../view/escape.ts'
import { articleOf, codeOf } from '../view/page-addresses.ts'
import { aliasesOf } from '../view/search/aliases.ts'

/** A page, or a part of one, as it is searched. */
export interface SearchDocument {
  /** From the site's root, `/sv/errors/14/`; of a part with its anchor. */
  address: string
  locale: string
  title: string
  /** The title of the article that it is a part of, where there are many; else null. */
  within: string | null
  html: string
  /** Title and text without markup. */
  text: string
  /** Further spellings that should find it. */
  aliases: string[]
  /** Who can fix it: admin, user; null where nobody said. */
  who: string | null
}

/**
 * What can be searched for: the pages of codes, and of articles a document a section, so that a
 * question is answered by the section about it. What is shown in another language than its
 * locale's is not searched in this one.
 */
export function searchDocuments(site: SiteData): SearchDocument[] {
  const codes = site.locales.flatMap(({ tag }) => codeDocuments(site, tag))
  const articles = site.locales.flatMap(({ tag }) => {
    const pages = (site.pages[tag] ?? []).filter((page) => page.codes.length === 0)
    const isNamed = pages.length > 3
    return pages
      .filter(({ state }) => state !== 'missing')
      .flatMap((page) => articleDocuments(site, page, isNamed))
  })
  return [...codes, ...articles]
}

function codeDocuments(site: SiteData, locale: string): SearchDocument[] {
  return site.codes.flatMap((code) => {
    const entry = site.entries[locale]?.[code.code]
    return entry === undefined || entry.state === 'missing' ? [] : [codeDocument(code, entry)]
  })
}

function codeDocument(code: Code, entry: Entry): SearchDocument {
  const { title, message, variants, cause, user, admin, technical, sections } = entry
  const texts = [
    ...[user, message, ...variants, cause, admin].map((text) => ({ title: '', text })),
    ...sections,
    { title: '', text: technical },
  ].flatMap(({ title, text }) => (text === null ? [] : [{ title, text }]))
  return {
    address: codeOf(entry.locale, code.code),
    locale: entry.locale,
    title,
    within: null,
    html: texts.map(({ title, text }) => heading(title) + `<div>${text.html}</div>`).join('\n'),
    text: [title, ...texts.flatMap(({ title, text }) => [title, text.plain])].join('\n'),
    aliases: aliasesOf(code),
    who: code.fixedBy,
  }
}

function heading(title: string): string {
  return title === '' ? '' : `<h2>${escape(title)}</h2>`
}

/**
 * The parts of an article. Sections that explain codes have pages of their own, and lists of links
 * answer nothing. `isNamed`: of many articles, each part says which one it is of.
 */
function articleDocuments(site: SiteData, page: ArticlePage, isNamed: boolean): SearchDocument[] {
  const explained = detailAnchors(site.codes, site.details)
  const titles = new Map(page.headings.map(({ anchor, text }) => [anchor, text]))
  const address = articleOf(page.locale, page.slug)
  return partsOf(page.sections).flatMap((sections) => {
    const [{ anchor, bodyStart, isLinkList, depth }] = sections
    const text = sections.map(({ heading, text }) => `${heading} ${text}`).join(' ')
    const hasOwnPage = anchor !== null && (explained.has(anchor) || isLinkList)
    if (hasOwnPage || listsCodes(text, site.codes)) return []
    const title = (anchor === null ? undefined : titles.get(anchor)) ?? page.title
    const lead = anchor === null ? `<p>${escape(page.description ?? '')}</p>` : ''
    const start = depth === 0 ? 0 : bodyStart
    return {
      address: anchor === null ? address : `${address}#${encodeURIComponent(anchor)}`,
      locale: page.locale,
      title,
      within: isNamed && title !== page.title ? page.title : null,
      html: lead + page.html.slice(start, sections.at(-1)!.end),
      text: `${title} ${text}`,
      aliases: [],
      who: null,
    }
  })
}

/** Sections by the heading of the second or third level that they stand under. */
function partsOf(
  sections: readonly ArticleSection[],
): [first: ArticleSection, ...rest: ArticleSection[]][] {
  const parts: [ArticleSection, ...ArticleSection[]][] = []
  for (const section of sections) {
    const part = parts.at(-1)
    if (part === undefined || section.depth === 2 || section.depth === 3) parts.push([section])
    else part.push(section)
  }
  return parts
}
