import { anchorsOf } from '../../anchors.ts'
import { deadLinks } from '../../dead-links.ts'
import { endOf, inFile } from '../../place.ts'
import { deadLabels } from '../../reference-labels.ts'
import type { Anchor, Article, Fix, Pair, Place, Segment } from '../../../model.ts'
import { slugOf } from '../../../pair/slugs.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'
import { extents } from '../../text/extent.ts'
import { folded } from '../../text/folded.ts'
import { read } from '../../text/reading.ts'

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
    const heading = target.segments[answer]!
    const other = otherAnchor(target, base, answer)
    yield {
      file: target.file,
      place: other?.place ?? endOf(heading.place),
      segment: answer,
      reason: other
        ? `Unexpected anchor \`${other.id}\`, expected \`${id}\``
        : `Missing anchor \`${id}\`, expected it at the counterpart of what it names in the source`,
      source: inFile(base.file, place),
      expected: id,
      actual: other?.id ?? null,
      fix: anchored({ base, target }, base.segments[segment]!, heading, other, place),
    }
  }
}

/** The one anchor of a segment, where the source has none of that name. */
function otherAnchor(target: Article, base: Article, segment: number): Anchor | null {
  const [one, another] = target.anchors.filter((anchor) => anchor.segment === segment)
  return one && !another && !anchorsOf(base).has(one.id.toLowerCase()) ? one : null
}

/**
 * Writes `{#id}` behind a heading, or instead of what stands there: another anchor, or the same with
 * spaces in it, say. Nothing where something of an anchor may be left in the heading's text.
 */
function anchored(
  { base, target }: { base: Article; target: Article },
  source: Segment,
  heading: Segment,
  other: Anchor | null,
  place: Place,
): Fix | null {
  const written = base.text.slice(place.start, place.end)
  if (heading.kind !== 'heading' || !/^\{#[^\s{}]+\}$/.test(written)) return null
  if (other) {
    const { start, end } = other.place
    return target.text.startsWith('{#', start) ? { start, end, text: written } : null
  }
  const { end } = heading.place
  const rest = /^[ \t]*(?=[\r\n]|$)/.exec(target.text.slice(end, end + 1000))
  if (heading.anchors.length > 0 || rest === null) return null
  const one = { base: read(base, source), target: read(target, heading) }
  const [damage] = extents(one, { text: written, place })
  if (damage) return damage.place.end === end ? damage.fix : null
  const [there, here] = [signs(source.plain), signs(heading.plain)]
  const id = folded(written.slice(2, -1)).text
  const isNew = folded(source.plain).text.includes(id) || !folded(heading.plain).text.includes(id)
  return there === here && isNew
    ? { start: end, end: end + rest[0].length, text: ` ${written}` }
    : null
}

/** What of an anchor's own signs a heading shows. */
function signs(text: string): string {
  return text.normalize('NFKC').replace(/[^{}#]/g, '')
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

function secondOf(one: Anchor, { place }: Anchor, article: Article, pair: Pair | null): Remark {
  const { file } = article
  const source = pair?.matches.find(({ target }) => target === one.segment)?.source ?? null
  const named = source === null ? null : pair!.base!.segments[source]!
  const there = anchorsOf(article)
  const expected = named?.anchors.find((other) => !there.has(other.toLowerCase())) ?? null
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
  // Its own anchor stands for a heading's slug.
  const headings = base.segments.filter(
    ({ kind, anchors }) => kind === 'heading' && anchors.length === 0,
  )
  const ids = [...base.anchors.map(({ id }) => id), ...headings.map(({ plain }) => slugOf(plain))]
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
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
