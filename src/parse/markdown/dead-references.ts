import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Article, Segment, SpanKind } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import type { Definitions } from './definitions.ts'
import type { Lines } from '../../text/lines.ts'

/** What stands in these is no reference, or none any more. */
const opaque = new Set<SpanKind>(['link', 'image', 'code', 'url', 'email', 'html', 'no-loc'])

/**
 * `[text][label]` whose label has no definition: Markdown leaves it as it stands. `[text]` alone
 * is one as well where a definition is left over, whose label was translated, say.
 */
export function deadReferences(
  segments: readonly Segment[],
  { definitions, unused }: Definitions,
  lines: Lines,
): Article['deadReferences'] {
  const defined = new Set(definitions.map(({ label }) => normalizeIdentifier(label)))
  return segments.flatMap((segment) => {
    const { start, end } = segment.place
    if (segment.nodes.length === 0) return []
    const source = lines.text.slice(start, end)
    if (!source.includes(unused ? '[' : '][')) return []
    return inSegment(segment, source, unused ? anyReference : reference, defined, lines)
  })
}

function inSegment(
  segment: Segment,
  source: string,
  pattern: RegExp,
  defined: ReadonlySet<string>,
  lines: Lines,
): Article['deadReferences'] {
  const { start } = segment.place
  const covers = segment.spans.filter(({ kind }) => opaque.has(kind)).map(({ place }) => place)
  let next = 0
  const found: Article['deadReferences'] = []
  for (const match of source.matchAll(pattern)) {
    const [whole, text, written] = match
    const place = lines.place(start + match.index, start + match.index + whole.length)
    while (next < covers.length && covers[next]!.end <= place.start) next++
    const label = written ? written : text!
    if (touches(covers[next], place, text!) || !/\p{L}/u.test(label)) continue
    if (defined.has(normalizeIdentifier(label))) continue
    found.push({ label, text: text!, segment: segment.index, place })
  }
  return found
}

/** Code or a link may stand inside of a reference's text, but a reference inside of neither. */
function touches(cover: Place | undefined, place: Place, text: string): boolean {
  if (cover === undefined || cover.start >= place.end) return false
  return cover.start <= place.start || cover.end > place.start + 1 + text.length
}

// Not after a letter or a bracket: `list[0][x]` is an index. Bounded, so that a page of brackets
// takes no longer than any other.
const start = String.raw`(?<![\\!\p{L}\p{N}\]])\[(?!\^)((?:[^[\]\\]|\\.){1,400})\]`
const label = String.raw`\[((?:[^[\]\\]|\\.){0,400})\]`
const reference = new RegExp(start + label, 'gsu')
const anyReference = new RegExp(`${start}(?:${label}|(?![([:\\p{L}\\p{N}]))`, 'gsu')
