import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Article, Segment, SpanKind } from '../model.ts'
import type { Lines } from './places.ts'

const opaque = new Set<SpanKind>(['link', 'image', 'code', 'url', 'email', 'html', 'no-loc'])

/** `[text][label]` whose label has no definition: Markdown leaves it as it stands. */
export function deadReferences(
  { segments, definitions }: Pick<Article, 'segments' | 'definitions'>,
  lines: Lines,
): Article['deadReferences'] {
  const defined = new Set(definitions.map(({ label }) => normalizeIdentifier(label)))
  return segments.flatMap((segment) => inSegment(segment, defined, lines))
}

function inSegment(segment: Segment, defined: ReadonlySet<string>, lines: Lines) {
  const { start, end } = segment.place
  const found: Article['deadReferences'] = []
  if (segment.nodes.length === 0) return found
  const source = lines.text.slice(start, end)
  if (!source.includes('][')) return found
  for (const match of source.matchAll(reference)) {
    const [whole, text, written] = match
    const label = written === '' ? text! : written!
    const at = start + match.index
    if (defined.has(normalizeIdentifier(label)) || !/\p{L}/u.test(label)) continue
    const covered = segment.spans.some(
      ({ kind, place }) => opaque.has(kind) && place.start < at + whole.length && at < place.end,
    )
    if (covered) continue
    const place = lines.place(at, at + whole.length)
    found.push({ label, text: text!, segment: segment.index, place })
  }
  return found
}

const reference =
  /(?<![\\!\p{L}\p{N}\]])\[((?:[^[\]\\]|\\.){1,400})\]\[((?:[^[\]\\]|\\.){0,400})\]/gu
