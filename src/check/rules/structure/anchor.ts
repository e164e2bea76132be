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
  if (pair?.base) yield* lost(pair, pair.base)
  yield* doubled(article, pair)
  yield* deadLinks(article, pair, catalog)
  yield* undefinedLabels(article, pair)
}

/** Anchors of the source that stand nowhere, though what they name is there. */
function* lost(pair: Pair, base: Article): Iterable<Remark> {
  const { target, matches } = pair
  const there = anchorsOf(target, pair)
  for (const { id, place, segment } of base.anchors) {
    const answer = matches.find(({ source }) => source === segment)?.target ?? null
    if (segment === null || answer === null || there.has(id.toLowerCase())) continue
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
    const { id, place, segment } = one
    const before = first.get(id)
    if (before === undefined) first.set(id, one)
    if (before === undefined || allowed.has(id)) continue
    const source = pair?.matches.find(({ target }) => target === segment)?.source ?? null
    const named = source === null ? null : pair!.base!.segments[source]!
    const expected = named?.anchors.find((other) => other !== id) ?? null
    yield {
      file: article.file,
      place,
      segment,
      reason: `Unexpected second anchor \`${id}\`, expected ${expected === null ? 'each once' : `\`${expected}\``}`,
      source: named === null ? null : inFile(pair!.base!.file, named.place),
      expected,
      actual: id,
      related: [
        {
          file: article.file,
          line: before.place.line,
          column: before.place.column,
          note: `the first anchor ${id}`,
        },
      ],
    }
  }
}

/** What the source has twice itself: an anchor, or a heading that makes one. */
function repeated(base: Article | null): Set<string> {
  if (base === null) return new Set()
  const headings = base.segments.filter(({ kind }) => kind === 'heading')
  const ids = [...base.anchors.map(({ id }) => id), ...headings.map(({ plain }) => slugOf(plain))]
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
}

/** Links to a place of the same page, or of another page of the locale, that is not there. */
function* deadLinks(article: Article, pair: Pair | null, catalog: Catalog): Iterable<Remark> {
  const base = pair?.base ?? null
  const inherited = new Set(base ? [...dead(base, null, catalog)].map(({ url }) => url) : [])
  for (const { url, segment, place, id } of dead(article, pair, catalog)) {
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

function* dead(article: Article, pair: Pair | null, catalog: Catalog) {
  for (const { index, spans } of article.segments)
    for (const { kind, target, place } of spans) {
      const to = kind === 'link' && target !== null ? fragmentOf(target) : null
      const page = to === null ? null : pageAt(article, to.path, catalog)
      if (page === null) continue
      const own = page === article ? pair : (catalog.pairs[page.file] ?? null)
      if (!anchorsOf(page, own).has(to!.anchor))
        yield { url: target!, segment: index, place, id: to!.anchor }
    }
}

function pageAt(article: Article, path: string, { articles }: Catalog): Article | null {
  if (path === '') return article
  const wanted = posix.join(posix.dirname(article.path), path)
  return articles.find((one) => one.locale === article.locale && one.path === wanted) ?? null
}

function* undefinedLabels(article: Article, pair: Pair | null): Iterable<Remark> {
  for (const one of deadLabels(article, pair)) {
    const { label, segment, place, labelPlace, expected, defined } = one
    const source = pair?.matches.find(({ target }) => target === segment)?.source ?? null
    const base = pair?.base ?? null
    yield {
      file: article.file,
      place,
      segment,
      reason: `Unexpected reference label \`${label}\`, expected ${expected === null ? 'one that has a definition' : `\`${expected}\``}`,
      source: base && source !== null ? inFile(base.file, base.segments[source]!.place) : null,
      expected,
      actual: label,
      fix: defined ? { start: labelPlace.start, end: labelPlace.end, text: expected! } : null,
    }
  }
}
