import type { Article, Pair } from '../model.ts'
import { slugs } from '../pair/slugs.ts'

/**
 * Every anchor that a link to the article may name, in lower case: those written out, its
 * headings' slugs, and the slugs of the source's headings that these answer, under which the site
 * shows them too, so that a link means the same place in every language.
 */
export function anchorsOf(article: Article, pair: Pair | null): Set<string> {
  const ids = [...article.anchors.map(({ id }) => id), ...Object.values(slugs(article))]
  for (const base of [pair?.base, pair?.today]) if (base) ids.push(...answered(base, pair!))
  return new Set(ids.map((id) => id.toLowerCase()))
}

function answered(base: Article, { matches, base: matched }: Pair): string[] {
  const slug = slugs(base)
  if (base !== matched) return Object.values(slug)
  return matches.flatMap(({ source, target }) =>
    source === null || target === null ? [] : (slug[source] ?? []),
  )
}

/** The anchor that an address names; null where it names none that an article could have. */
export function fragmentOf(url: string): { path: string; anchor: string } | null {
  const at = url.indexOf('#')
  if (at === -1 || /^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return null
  const anchor = decode(url.slice(at + 1)).toLowerCase()
  // `#tab/…` is how Microsoft's dialect writes tabs, `#top` and `#:~:text=…` the browser knows.
  if (anchor === '' || anchor === 'top' || /^(?:tab\/|:~:)/.test(anchor)) return null
  return { path: decode(url.slice(0, at).replace(/\?.*/s, '')), anchor }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
