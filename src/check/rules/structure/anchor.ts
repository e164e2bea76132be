import { posix } from 'node:path'
import { anchorsOf, fragmentOf } from '../../anchors.ts'
import { endOf, inFile } from '../../place.ts'
import { deadLabels } from '../../reference-labels.ts'
import type { Anchor, Article, Catalog, Pair } from '../../../model.ts'
import { slugOf } from '../../../pair/slugs.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const anchor: Rule = {
  id: 'structure/anchor',
  severity: 'error',
  says: 'a lost or doubled anchor, a link to one that is not there, a reference label with no definition',
  why: 'A link that leads nowhere shows the wrong part of a page, or its own brackets, and nothing tells so.',
  article: judge,
}

function* judge({ article, pair, catalog }: ArticleSubject): Iterable<Remark> {
  const again = [...doubled(article, pair)]
  if (pair?.base) yield* lost(pair, pair.base, new Set(again.map(({ expected }) => expected)))
  yield* again
  yield* deadLinks(article, pair, catalog)
  yield* undefinedLabels(article, pair)
}

/** Anchors of the source that stand nowhere, though what they name is there. */
function* lost(
  { target, matches }: Pair,
  base: Article,
  told: ReadonlySet<string | null | undefined>,
): Iterable<Remark> {
  const there = new Set(anchorsOf(target))
  for (const { id, place, segment } of base.anchors) {
    const answer = matches.find(({ source }) => source === segment)?.target ?? null
    if (segment === null || answer === null || there.has(id.toLowerCase()) || told.has(id)) continue
    there.add(id.toLowerCase())
    yield {
      file: target.file,
      place: endOf(target.segments[answer]!.place),
      segment: answer,
      reason: `Missing anchor \`${id}\`, expected it at the counterpart of what it names in the source`,
      source: inFile(base.file, place),
      expected: id,
    }
  }
}

function* doubled(article: Article, pair: Pair | null): Iterable<Remark> {
  const first = new Map<string, Anchor>()
  const allowed = repeated(pair?.base ?? null)
  for (const one of article.anchors) {
    const before = first.get(one.id)
    if (before === undefined) first.set(one.id, one)
    else if (!allowed.has(one.id)) yield secondOf(one, before, article, pair)
  }
}

function secondOf(one: Anchor, { place }: Anchor, { file }: Article, pair: Pair | null): Remark {
  const source = pair?.matches.find(({ target }) => target === one.segment)?.source ?? null
  const named = source === null ? null : pair!.base!.segments[source]!
  const expected = named?.anchors.find((other) => other !== one.id) ?? null
  const { line, column } = place
  return {
    file,
    place: one.place,
    segment: one.segment,
    reason: `Unexpected second anchor \`${one.id}\`, expected ${expected === null ? 'each once' : `\`${expected}\``}`,
    source: named === null ? null : inFile(pair!.base!.file, named.place),
    expected,
    actual: one.id,
    related: [{ file, line, column, note: `the first anchor ${one.id}` }],
  }
}

/** What the source has twice itself: an anchor, or a heading that makes one. */
function repeated(base: Article | null): Set<string> {
  if (base === null) return new Set()
  const headings = base.segments.filter(({ kind }) => kind === 'heading')
  const ids = [...base.anchors.map(({ id }) => id), ...headings.map(({ plain }) => slugOf(plain))]
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
}

/**
 * Links to a place of the same page, or of another page of the locale, that is not there. One that
 * the source has is no fault of the link: it can be kept by the source's name, under which the site
 * shows every heading, and where it was lost, that is said where it belongs.
 */
function* deadLinks(article: Article, pair: Pair | null, catalog: Catalog): Iterable<Remark> {
  const base = pair?.base ?? null
  const inherited = new Set(base ? [...dead(base, catalog)].map(({ url }) => url) : [])
  for (const { url, segment, place, id } of dead(article, catalog)) {
    if (inherited.has(url)) continue
    const source = pair?.matches.find(({ target }) => target === segment)?.source ?? null
    yield {
      file: article.file,
      place,
      segment,
      reason: `Link to anchor \`${id}\`, which is not there, expected one that is`,
      source: base && source !== null ? inFile(base.file, base.segments[source]!.place) : null,
      actual: url,
    }
  }
}

function* dead(article: Article, catalog: Catalog) {
  for (const { index, spans } of article.segments)
    for (const { kind, target, place } of spans) {
      const to = kind === 'link' && target !== null ? fragmentOf(target) : null
      const page = to === null ? null : pageAt(article, to.path, catalog)
      // What it includes may have the anchor.
      if (page === null || page.resources.some((one) => one.kind === 'include')) continue
      const { base = null, today = null } = catalog.pairs[page.file] ?? {}
      const known = [page, base, today].some((one) => one && anchorsOf(one).has(to!.anchor))
      if (!known) yield { url: target!, segment: index, place, id: to!.anchor }
    }
}

function pageAt(article: Article, path: string, { articles }: Catalog): Article | null {
  if (path === '') return article
  const wanted = posix.join(posix.dirname(article.path), path)
  return articles.find((one) => one.locale === article.locale && one.path === wanted) ?? null
}

function* undefinedLabels(article: Article, pair: Pair | null): Iterable<Remark> {
  for (const one of deadLabels(article, pair)) {
    const { label, segment, place, expected, fix } = one
    const source = pair?.matches.find(({ target }) => target === segment)?.source ?? null
    const base = pair?.base ?? null
    yield {
      file: article.file,
      place,
      segment,
      reason: `Reference label \`${label}\` has no definition, expected ${expected === null ? 'one' : `\`${expected}\``}`,
      source: base && source !== null ? inFile(base.file, base.segments[source]!.place) : null,
      expected,
      actual: label,
      fix,
    }
  }
}
