import type { Article, Span } from '../../../model/article.ts'
import { isSafeUrl } from '../../../text/urls.ts'
import { addressKey } from '../../text/links/address-key.ts'
import { sourceFragment, targetFragment, type Fragment } from '../../text/links/fragments.ts'
import { exchangedLinks } from '../../text/links/swapped-links.ts'
import { exchangeAddress } from '../../text/replace-target.ts'
import { judged, remarkOn, wholeOf, type Judged } from '../../text/segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { isMangled } from '../../text/links/mangled-address.ts'
import { difference } from '../../../text/multiset.ts'
import type { Reading } from '../../text/masked-text.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const links: Rule = {
  id: 'text/links',
  severity: 'error',
  says: 'targets lost, added or exchanged',
  why: 'The reader is sent nowhere, or to the wrong page. The locale in an address may differ, and so may an anchor that the translated heading makes.',
  article: judge,
}

interface Link {
  span: Span
  url: string
  key: string
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const one of judged(subject)) {
    const { lost, added } = compare(one, subject)
    const likeness = likenesses()
    const pairs = coupled(lost, added, (a, b) =>
      a.span.kind === b.span.kind ? 0.01 + likeness(a.url, b.url) : 0,
    )
    const isCertain = lost.length === 1 && added.length === 1
    // An unsafe address is the source's own fault, and nothing to be had back.
    for (const pair of pairs.filter(({ lost }) => !lost || isSafeUrl(lost.url)))
      yield remark(one, pair, isCertain, subject)
    if (pairs.length === 0) yield* exchanged(one, subject)
  }
}

interface Both {
  lost: Link[]
  added: Link[]
}

function compare(one: Judged, subject: ArticleSubject): Both {
  const [from, to] = [linksOf(one.base, one), linksOf(one.target, one)]
  const different = difference(from, to, keyOf, keyOf)
  const { lost, added } = withoutAnchors(different.lost, different.added, subject)
  // A reference without its definition is no link at all, which is for `structure/anchor`.
  const dead = deadIn(one.target)
  // Nor is one that may not stand there, which is for `text/unsafe-url`.
  const unsafe = added.filter(({ url }) => !isSafeUrl(url)).length
  const bare = bareAddresses(one.target, one)
  const alive = lost.filter(({ key }) => !bare.has(key)).slice(dead + unsafe)
  const theirs = bareAddresses(one.base, one)
  return { lost: alive, added: added.filter(({ key, url }) => !theirs.has(key) && isSafeUrl(url)) }
}

/** Without links to a heading that the translation links to by that heading's own words. */
function withoutAnchors(lost: Link[], added: Link[], subject: ArticleSubject): Both {
  if (lost.length === 0 || added.length === 0) return { lost, added }
  const keyOf = ({ page, segment }: Fragment): string => `${segment} ${page}`
  const named = added.flatMap((link) => {
    const fragment = targetFragment(subject, link.url)
    return fragment ? [{ link, key: keyOf(fragment) }] : []
  })
  const free = Map.groupBy(named.toReversed(), ({ key }) => key)
  const taken = new Set<Link>()
  for (const link of lost) {
    const fragment = sourceFragment(subject, link.url)
    const same = fragment && free.get(keyOf(fragment))?.pop()
    if (same) taken.add(link).add(same.link)
  }
  const isLeft = (link: Link): boolean => !taken.has(link)
  return { lost: lost.filter(isLeft), added: added.filter(isLeft) }
}

function deadIn({ article, segment }: Reading): number {
  let counts = deadReferences.get(article)
  if (!counts) {
    const bySegment = Map.groupBy(article.deadReferences, (dead) => dead.segment)
    counts = new Map([...bySegment].map(([index, all]) => [index, all.length]))
    deadReferences.set(article, counts)
  }
  return counts.get(segment.index) ?? 0
}

/** By article, how many references without a definition each segment holds. */
const deadReferences = new WeakMap<Article, ReadonlyMap<number | null, number>>()

function linksOf({ segment }: Reading, one: Judged): Link[] {
  return segment.spans.flatMap((span) => {
    if ((span.kind !== 'link' && span.kind !== 'image') || span.target === null) return []
    return [{ span, url: span.target, key: addressKey(span.target, localesOf(one)) }]
  })
}

/** Addresses that stand in the text as they are: a link shown otherwise. */
function bareAddresses({ masks }: Reading, one: Judged): Set<string> {
  const urls = masks.filter(({ kind }) => kind === 'url' || kind === 'email')
  return new Set(urls.map(({ target, text }) => addressKey(target ?? text, localesOf(one))))
}

function localesOf({ base, target }: Judged): string[] {
  return [base.article.locale, target.article.locale]
}

function keyOf({ key }: Link): string {
  return key
}

function remark(
  one: Judged,
  { lost, added }: { lost: Link | null; added: Link | null },
  isCertain: boolean,
  { catalog }: ArticleSubject,
): Remark {
  const { base, target } = one
  const at = remarkOn(
    one,
    added?.span.place ?? target.segment.place,
    lost?.span.place ?? wholeOf(base),
  )
  const what = (lost ?? added)!.span.kind === 'image' ? 'image' : 'link target'
  if (!lost) {
    const reason = `Unexpected ${what} \`${added!.url}\`, expected none, as in the source`
    return { ...at, reason, actual: added!.url }
  }
  if (!added) {
    const reason = `Missing ${what}, expected \`${lost.url}\``
    return { ...at, reason, expected: lost.url }
  }
  return {
    ...at,
    reason: `Unexpected ${what} \`${added.url}\`, expected \`${lost.url}\``,
    expected: lost.url,
    actual: added.url,
    fix:
      isCertain && isMangled(lost.url, added.url, one, catalog.files)
        ? exchangeAddress(target.article, added.span.place, added.url, lost.url)
        : null,
  }
}

function* exchanged(one: Judged, subject: ArticleSubject): Iterable<Remark> {
  const [from, to] = [linksOf(one.base, one), linksOf(one.target, one)]
  for (const { link, source } of exchangedLinks(from, to, one, subject)) {
    yield {
      ...remarkOn(one, link.span.place, source.span.place),
      reason: `Unexpected link target \`${link.url}\`, which is another link's, expected \`${source.url}\``,
      expected: source.url,
      actual: link.url,
      fix: exchangeAddress(one.target.article, link.span.place, link.url, source.url),
    }
  }
}
