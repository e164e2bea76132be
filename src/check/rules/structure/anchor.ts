import { anchorsOf } from '../../structure/anchors-of.ts'
import { deadLinks } from '../../structure/dead-links.ts'
import { endOf, inFile } from '../../structure/places.ts'
import { deadLabels } from '../../structure/reference-labels.ts'
import type { Anchor, Article, Segment } from '../../../model/article.ts'
import type { Fix } from '../../../model/finding.ts'
import type { Pair } from '../../../model/pair.ts'
import type { FilePlace, Place } from '../../../model/place.ts'
import { slugOf } from '../../../pair/slugs.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'
import { damagedPlaces } from '../../text/literals/damaged-places.ts'
import { folded } from '../../text/literals/folded.ts'
import { maskedText } from '../../text/masked-text.ts'

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
  const answers = new Map(matches.map((match) => [match.source, match.target]))
  const bySegment = Map.groupBy(target.anchors, (anchor) => anchor.segment)
  for (const { id, place, segment } of base.anchors) {
    const answer = answers.get(segment) ?? null
    if (segment === null || answer === null || there.has(id.toLowerCase()) || told.has(id)) continue
    there.add(id.toLowerCase())
    const heading = target.segments[answer]!
    const other = otherAnchor(bySegment.get(answer) ?? [], base)
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
function otherAnchor([one, another]: readonly Anchor[], base: Article): Anchor | null {
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
  const one = { base: maskedText(base, source), target: maskedText(target, heading) }
  const literal = { text: written, place }
  const [damage] = damagedPlaces(one, [literal])(literal)
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
  const meant = lostAnchors(article, pair)
  const allowed = repeated(pair?.base ?? null)
  for (const one of article.anchors) {
    const before = first.get(one.id)
    if (before === undefined) first.set(one.id, one)
    else if (!allowed.has(one.id)) yield secondOf(one, before, article, meant(one.segment))
  }
}

/** What an anchor of a segment may have been in the source, and the place of that. */
interface Meant {
  expected: string | null
  source: FilePlace | null
}

/** By segment, the first anchor of its counterpart that stands nowhere in the translation. */
function lostAnchors(article: Article, pair: Pair | null): (segment: number | null) => Meant {
  const sources = new Map(pair?.matches.map(({ target, source }) => [target, source]))
  const there = anchorsOf(article)
  const known = new Map<number | null, Meant>()
  return (segment) => {
    let meant = known.get(segment)
    if (!meant) {
      const source = sources.get(segment) ?? null
      const named = source === null ? null : pair!.base!.segments[source]!
      const expected = named?.anchors.find((other) => !there.has(other.toLowerCase())) ?? null
      meant = { expected, source: named && inFile(pair!.base!.file, named.place) }
      known.set(segment, meant)
    }
    return meant
  }
}

function secondOf(
  one: Anchor,
  { place }: Anchor,
  { file }: Article,
  { expected, source }: Meant,
): Remark {
  const { line, column } = place
  return {
    file,
    place: one.place,
    segment: one.segment,
    reason: `Unexpected second anchor \`${one.id}\`, expected ${expected === null ? 'each once' : `\`${expected}\``}`,
    source,
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
  const once = new Set<string>()
  return new Set(ids.filter((id) => once.has(id) || !once.add(id)))
}

function* undefinedLabels(article: Article, pair: Pair | null): Iterable<Remark> {
  const sources = new Map(pair?.matches.map(({ target, source }) => [target, source]))
  for (const one of deadLabels(article, pair)) {
    const { label, segment, place, expected, fix } = one
    const source = sources.get(segment) ?? null
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
