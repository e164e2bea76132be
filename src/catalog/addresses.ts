import { canonical } from '../language/tags.ts'
import type { Article } from '../model/article.ts'
import { decodePercent, isSafeUrl, type LinkMap } from '../text/urls.ts'
import { climb, type Library } from './article-index.ts'

/** The address of a code's page: `/sv/errors/14/`. */
export function errorAddress(locale: string, code: string): string {
  return `/${locale}/errors/${encodeURIComponent(code)}/`
}

/** The address of an article's page: `/sv/articles/troubleshoot-sspr/`. */
export function articleAddress(locale: string, path: string): string {
  const slug = slugOf(path).split('/').map(encodeURIComponent).join('/')
  return `/${locale}/articles/${slug}/`
}

/** A path without `.md`. */
export function slugOf(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '')
}

/**
 * Where the links of an article lead to on the pages of a locale. `ownPage`: what is rendered is
 * the article's own page, so that its own anchors are at hand.
 */
export function linkMap(
  library: Library,
  article: Article,
  locale: string,
  ownPage: boolean,
): LinkMap {
  return (written) => {
    const url = written.trim()
    if (url === '' || !isSafeUrl(url)) return null
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url
    if (/^[/\\]{2}/.test(url)) return `https:${url.replaceAll('\\', '/')}`
    const fragment = /#(.*)$/s.exec(url)?.[1] ?? ''
    if (url.startsWith('#')) {
      if (ownPage) return ownAnchor(library, article, fragment, url)
      return pageAddress(library, article, locale, fragment)
    }
    const target = articleAt(library, article, locale, url)
    if (target !== null) return pageAddress(library, target.article, target.locale, fragment)
    return elsewhere(library.registry.site.links, article, locale, url)
  }
}

/** A file that it includes may have the anchor; else one that is not there leads nowhere. */
function ownAnchor(
  library: Library,
  article: Article,
  fragment: string,
  url: string,
): string | null {
  if (fragment === '') return null
  // Footnotes have anchors of their own making.
  if (fragment.startsWith('user-content-')) return url
  const anchor = library.destinations(article).anchor(decodePercent(fragment))
  if (anchor !== null) return hash(anchor.id)
  return article.resources.some(({ kind }) => kind === 'include') ? url : null
}

/** The article that a relative address leads to: of this locale, or of another by its folder. */
function articleAt(library: Library, from: Article, locale: string, url: string) {
  if (url.startsWith('/') || url.startsWith('~')) return null
  const { segments, climbs } = climb(from.path, url)
  const [folder = '', ...rest] = segments
  const other = climbs === 1 ? canonical(folder) : null
  const isOther = other !== null && library.registry.locales.includes(other)
  if (climbs > 0 && !isOther) return null
  const place = isOther
    ? { locale: other, path: rest.join('/') }
    : { locale, path: segments.join('/') }
  if (library.isIncluded(place.path)) return null
  const article = library.shown(place.locale, place.path)
  return article === null ? null : { article, locale: place.locale }
}

/** The page that shows an anchor of an article: the error's, where it stands in what is said of it. */
function pageAddress(library: Library, article: Article, locale: string, fragment: string): string {
  const [own] = library.codesOf(article, locale)
  const destinations = library.destinations(article)
  const anchor = destinations.anchor(decodePercent(fragment))
  if (own !== undefined) return errorAddress(locale, own) + (anchor === null ? '' : hash(anchor.id))
  const error = anchor === null ? null : destinations.error(anchor.segment)
  if (error !== null) return errorAddress(locale, error.code) + hash(error.fragment)
  return articleAddress(locale, article.path) + (anchor === null ? '' : hash(anchor.id))
}

/**
 * An address below `site.links`, without `.md`. A path that climbs does so there too, but never
 * past the part that holds the locale.
 */
function elsewhere(links: string | null, from: Article, locale: string, url: string) {
  if (links === null || url.startsWith('~')) return null
  const base = new URL(links.replaceAll('{locale}', encodeURIComponent(locale)))
  const parts = base.pathname.split('/').filter(Boolean)
  const { segments, climbs } = climb(from.path, url)
  const last = links
    .split('/')
    .slice(3)
    .findLastIndex((part) => part.includes('{locale}'))
  const kept = url.startsWith('/') ? last + 1 : Math.max(last + 1, parts.length - climbs)
  const path = [...parts.slice(0, kept).map(decodePercent), ...segments]
    .map(encodeURIComponent)
    .join('/')
  const rest = /[?#].*$/s.exec(url)?.[0] ?? ''
  const isFolder = /\/(?:[?#]|$)/.test(url) && segments.length > 0
  return `${base.origin}/${path.replace(/\.(?:md|markdown)$/i, '')}${isFolder ? '/' : ''}${rest}`
}

function hash(id: string): string {
  return id === '' ? '' : `#${encodeURIComponent(id)}`
}
