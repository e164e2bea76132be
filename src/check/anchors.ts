import type { Article } from '../model.ts'
import { slugs } from '../pair/slugs.ts'

/** Every anchor of an article in lower case: those written out, and its headings' slugs. */
export function anchorsOf(article: Article): ReadonlySet<string> {
  let anchors = known.get(article)
  if (!anchors) {
    const ids = [...article.anchors.map(({ id }) => id), ...Object.values(slugs(article))]
    known.set(article, (anchors = new Set(ids.map((id) => id.toLowerCase()))))
  }
  return anchors
}

/** Every link to an article asks for all of its anchors. */
const known = new WeakMap<Article, ReadonlySet<string>>()

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
