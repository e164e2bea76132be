import type { Article, Span } from '../../../model/article.ts'
import { isSafeUrl } from '../../../text/urls.ts'
import { addressKey } from '../../text/links/address-key.ts'
import { sourceFragment, targetFragment, type Fragment } from '../../text/links/fragments.ts'
import { swappedLinks } from '../../text/links/swapped-links.ts'
import { replaceAddress } from '../../text/replace-target.ts'
import { segmentPairs, remarkOn, placeOfProse, type SegmentPair } from '../../text/segment-pairs.ts'
import { coupled, likenesses } from '../../../text/likeness.ts'
import { isMangledAddress } from '../../text/links/mangled-address.ts'
import { difference } from '../../../text/multiset.ts'
import type { MaskedText } from '../../text/masked-text.ts'
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
  for (const segments of segmentPairs(subject)) {
    const { lost, added } = compare(segments, subject)
    const likeness = likenesses()
    const couples = coupled(lost, added, (a, b) =>
      a.span.kind === b.span.kind ? 0.01 + likeness(a.url, b.url) : 0,
    )
    const isCertain = lost.length === 1 && added.length === 1
    // An unsafe address of the source must not be restored.
    for (const couple of couples.filter(({ lost }) => !lost || isSafeUrl(lost.url)))
      yield remark(segments, couple, isCertain, subject)
    if (couples.length === 0) yield* swapped(segments, subject)
  }
}

interface LinkDifference {
  lost: Link[]
  added: Link[]
}

function compare(segments: SegmentPair, subject: ArticleSubject): LinkDifference {
  const [from, to] = [linksOf(segments.base, segments), linksOf(segments.target, segments)]
  const different = difference(from, to, keyOf, keyOf)
  const { lost, added } = withoutAnchors(different.lost, different.added, subject)
  // A reference without its definition is no link at all, which is for `structure/anchor`.
  const dead = deadIn(segments.target)
  // Nor is one that may not stand there, which is for `text/unsafe-url`.
  const unsafe = added.filter(({ url }) => !isSafeUrl(url)).length
  const bareInTarget = bareAddresses(segments.target, segments)
  const alive = lost.filter(({ key }) => !bareInTarget.has(key)).slice(dead + unsafe)
  const bareInSource = bareAddresses(segments.base, segments)
  return {
    lost: alive,
    added: added.filter(({ key, url }) => !bareInSource.has(key) && isSafeUrl(url)),
  }
}

/** Without links to a heading that the translation links to by that heading's own words. */
function withoutAnchors(lost: Link[], added: Link[], subject: ArticleSubject): LinkDifference {
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

function deadIn({ article, segment }: MaskedText): number {
  let counts = deadReferences.get(article)
  if (!counts) {
    const bySegment = Map.groupBy(article.deadReferences, (dead) => dead.segment)
    counts = new Map([...bySegment].map(([index, dead]) => [index, dead.length]))
    deadReferences.set(article, counts)
  }
  return counts.get(segment.index) ?? 0
}

/** By article, how many references without a definition each segment holds. */
const deadReferences = new WeakMap<Article, ReadonlyMap<number | null, number>>()

function linksOf({ segment }: MaskedText, segments: SegmentPair): Link[] {
  return segment.spans.flatMap((span) => {
    if ((span.kind !== 'link' && span.kind !== 'image') || span.target === null) return []
    return [{ span, url: span.target, key: addressKey(span.target, localesOf(segments)) }]
  })
}

/** Addresses in the text itself: the same link in another form. */
function bareAddresses({ masks }: MaskedText, segments: SegmentPair): Set<string> {
  const urls = masks.filter(({ kind }) => kind === 'url' || kind === 'email')
  return new Set(urls.map(({ target, text }) => addressKey(target ?? text, localesOf(segments))))
}

function localesOf({ base, target }: SegmentPair): string[] {
  return [base.article.locale, target.article.locale]
}

function keyOf({ key }: Link): string {
  return key
}

function remark(
  segments: SegmentPair,
  { lost, added }: { lost: Link | null; added: Link | null },
  isCertain: boolean,
  { catalog }: ArticleSubject,
): Remark {
  const { base, target } = segments
  const common = remarkOn(
    segments,
    added?.span.place ?? target.segment.place,
    lost?.span.place ?? placeOfProse(base),
  )
  const what = (lost ?? added)!.span.kind === 'image' ? 'image' : 'link target'
  if (!lost) {
    const reason = `Unexpected ${what} \`${added!.url}\`, expected none, as in the source`
    return { ...common, reason, actual: added!.url }
  }
  if (!added) {
    const reason = `Missing ${what}, expected \`${lost.url}\``
    return { ...common, reason, expected: lost.url }
  }
  return {
    ...common,
    reason: `Unexpected ${what} \`${added.url}\`, expected \`${lost.url}\``,
    expected: lost.url,
    actual: added.url,
    fix:
      isCertain && isMangledAddress(lost.url, added.url, segments, catalog.files)
        ? replaceAddress(target.article, added.span.place, added.url, lost.url)
        : null,
  }
}

function* swapped(segments: SegmentPair, subject: ArticleSubject): Iterable<Remark> {
  const [from, to] = [linksOf(segments.base, segments), linksOf(segments.target, segments)]
  for (const { link, source } of swappedLinks(from, to, segments, subject)) {
    yield {
      ...remarkOn(segments, link.span.place, source.span.place),
      reason: `Unexpected link target \`${link.url}\`, which is another link's, expected \`${source.url}\``,
      expected: source.url,
      actual: link.url,
      fix: replaceAddress(segments.target.article, link.span.place, link.url, source.url),
    }
  }
}
