import { decodePercent } from '../../text/urls.ts'
import { anchorsOf } from './anchors-of.ts'
import { pageAt } from './page-at.ts'
import { inFile } from './places.ts'
import type { Article, Segment, Span } from '../../model/article.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Pair } from '../../model/pair.ts'
import type { Remark } from '../rule.ts'
import { withoutFragment } from '../text/links/address-key.ts'
import { replaceAddress } from '../text/replace-target.ts'

/**
 * Links to a place of the same page, or of another page of the locale, that is not there. One that
 * the source has is no fault of the link: it can be kept by the source's name, under which the site
 * shows every heading, and where it was lost, that is said where it belongs.
 */
export function* deadLinks(
  article: Article,
  pair: Pair | null,
  catalog: Catalog,
): Iterable<Remark> {
  const base = pair?.base ?? null
  const inherited = new Set(base ? [...dead(base, catalog)].map(({ url }) => url) : [])
  for (const { url, segment, place, id } of dead(article, catalog)) {
    if (inherited.has(url)) continue
    const source = pair?.matches.find(({ target }) => target === segment)?.source ?? null
    const answer = base && source !== null ? base.segments[source]! : null
    const meant = answer && lostLink(answer, article.segments[segment]!)
    const expected = meant?.target ?? null
    yield {
      file: article.file,
      place,
      segment,
      reason: `Link to anchor \`${id}\`, which is not there, expected ${expected === null ? 'one that is' : `\`${expected}\``}`,
      source: base && answer && inFile(base.file, (meant ?? answer).place),
      expected,
      actual: url,
      // Where it leads to another page, more than its anchor may be meant.
      fix:
        expected !== null && withoutFragment(expected) === withoutFragment(url)
          ? replaceAddress(article, place, url, expected)
          : null,
    }
  }
}

function* dead(article: Article, catalog: Catalog) {
  for (const { index, spans } of article.segments)
    for (const { kind, target, place } of spans) {
      const to = kind === 'link' && target !== null ? leadsTo(target) : null
      const page = to === null ? null : pageAt(article, to.path, catalog)
      // What it includes may have the anchor.
      if (page === null || page.resources.some((one) => one.kind === 'include')) continue
      const { base = null, today = null } = catalog.pairs[page.file] ?? {}
      const known = [page, base, today].some((one) => one && anchorsOf(one).has(to!.anchor))
      if (!known) yield { url: target!, segment: index, place, id: to!.anchor }
    }
}

/** The page and anchor that an address names; null where it names none that an article could have. */
function leadsTo(url: string): { path: string; anchor: string } | null {
  const at = url.indexOf('#')
  if (at === -1 || /^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return null
  const anchor = decodePercent(url.slice(at + 1)).toLowerCase()
  // `#tab/…` is how Microsoft's dialect writes tabs, `#top` and `#:~:text=…` the browser knows.
  if (anchor === '' || anchor === 'top' || /^(?:tab\/|:~:)/.test(anchor)) return null
  return { path: decodePercent(url.slice(0, at).replace(/\?.*/s, '')), anchor }
}

/** The link of the source's segment that was meant: the only one that its answer has not. */
function lostLink(source: Segment, target: Segment): Span | null {
  const links = ({ spans }: Segment): Span[] => spans.filter(({ kind }) => kind === 'link')
  const [own, theirs] = [links(target), links(source)]
  if (own.length !== theirs.length) return null
  const without = (some: Span[], others: Span[]): Span[] =>
    some.filter((one) => !others.some((other) => other.target === one.target))
  const [lost, another] = without(theirs, own)
  return lost && !another && without(own, theirs).length === 1 ? lost : null
}
