import type { Nodes } from 'mdast'
import type { Article, Place, Segment, Span, SpanKind } from '../../model.ts'
import { Lines } from '../../parse/places.ts'
import { Mapped, offsetsOf } from './mapped.ts'
import { phonesAndFiles } from './literal-text.ts'

/** What stands for something that does not translate. */
export const MASK = '\uFFFC'

/** A segment's text for judging: everything that does not translate is masked. */
export interface Reading {
  article: Article
  segment: Segment
  /** What a reader sees, with one U+FFFC for each stretch that does not translate. */
  prose: string
  /** Offset in the file of each unit of `prose`; one more, for its end. */
  at: number[]
  /** What stands behind each U+FFFC, in order. */
  masks: Mask[]
}

export interface Mask {
  kind: SpanKind | 'phone' | 'file'
  text: string
  target: string | null
  /** Its unit in `prose`. */
  index: number
  place: Place
}

const masked = new Set<SpanKind>(['code', 'url', 'email', 'placeholder', 'no-loc', 'image'])

/** Every rule reads the same segments: what was read is kept as long as its segment lives. */
const known = new WeakMap<Segment, Reading>()
const lines = new WeakMap<Article, Lines>()

export function read(article: Article, segment: Segment): Reading {
  let reading = known.get(segment)
  if (!reading) known.set(segment, (reading = readAfresh(article, segment)))
  return reading
}

/** The place of a stretch of a reading's prose. */
export function placeIn(reading: Reading, from: number, to: number): Place {
  const start = reading.at[from] ?? reading.segment.place.end
  const end = to > from ? endOf(reading, to - 1) : start
  return placeAt(reading.article, start, end)
}

/** The place of a stretch of a file. */
export function placeAt(article: Article, start: number, end: number): Place {
  let own = lines.get(article)
  if (!own) lines.set(article, (own = new Lines(article.text)))
  return own.place(start, end)
}

function endOf(reading: Reading, index: number): number {
  const mask = reading.prose[index] === MASK && reading.masks.find((one) => one.index === index)
  return mask ? mask.place.end : reading.at[index]! + 1
}

function readAfresh(article: Article, segment: Segment): Reading {
  const mapped = new Mapped()
  if (segment.nodes.length > 0) for (const node of segment.nodes) write(mapped, node, article.text)
  else writePlain(mapped, article, segment)
  const spans = outermost(segment.spans.filter((span) => masked.has(span.kind)))
  const found = phonesAndFiles(mapped.text)
    .map(({ kind, from, to }) => ({
      kind,
      text: mapped.text.slice(from, to),
      target: null,
      place: placeAt(article, mapped.at[from]!, mapped.at[to - 1]! + 1),
    }))
    .filter((one) => !spans.some(({ place }) => overlaps(place, one.place)))
  return mask({ article, segment }, mapped, [...spans, ...found].sort(byStart))
}

function mask(
  of: Pick<Reading, 'article' | 'segment'>,
  mapped: Mapped,
  stretches: readonly Omit<Mask, 'index'>[],
): Reading {
  const reading: Reading = { ...of, prose: '', at: [], masks: [] }
  const parts: string[] = []
  let next = 0
  let last: Omit<Mask, 'index'> | null = null
  for (let index = 0; index < mapped.text.length; index++) {
    const offset = mapped.at[index]!
    while (next < stretches.length && stretches[next]!.place.end <= offset) next++
    const here = stretches[next]
    if (here === undefined || offset < here.place.start) {
      last = null
      parts.push(mapped.text[index]!)
      reading.at.push(offset)
    } else if (here !== last) {
      last = here
      const { kind, text, target, place } = here
      reading.masks.push({ kind, text, target, place, index: reading.at.length })
      parts.push(MASK)
      reading.at.push(place.start)
    }
  }
  reading.prose = parts.join('')
  reading.at.push(mapped.at.length > 0 ? mapped.at.at(-1)! + 1 : of.segment.place.end)
  return reading
}

const standsForItself = new Set<string>(['inlineCode', 'image', 'imageReference', 'docsDirective'])

function write(mapped: Mapped, node: Nodes, text: string): void {
  const start = node.position?.start.offset ?? mapped.at.at(-1) ?? 0
  const end = node.position?.end.offset ?? start
  if (node.type === 'text') {
    const offsets = offsetsOf(node.value, text.slice(start, end), start)
    mapped.add(node.value, (index) => offsets[index]!)
  } else if (node.type === 'inlineCode') mapped.add(MASK, () => start)
  else if (node.type === 'break') mapped.add('\n', () => start)
  else if (node.type === 'html') writeHtml(mapped, node.value, start)
  else if (standsForItself.has(node.type)) mapped.add(MASK, () => start)
  else if ('children' in node) for (const child of node.children) write(mapped, child, text)
}

/** Tags that end a line are line ends; any other leaves nothing. */
function writeHtml(mapped: Mapped, value: string, start: number): void {
  if (/^<\/?(?:br|p|div|ul|ol|li|table|tr|td|th|h[1-6])\b/i.test(value))
    mapped.add('\n', () => start)
}

/** A title or a block of HTML has no tree of its own: its text is looked up in the file. */
function writePlain(mapped: Mapped, article: Article, { plain, place }: Segment): void {
  const raw = article.text.slice(place.start, place.end)
  const verbatim = raw.indexOf(plain)
  if (verbatim >= 0) mapped.add(plain, (index) => place.start + verbatim + index)
  else {
    const offsets = offsetsOf(plain, raw, place.start)
    mapped.add(plain, (index) => offsets[index]!)
  }
}

/** Without what lies in another: the code of a placeholder in it. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort(byStart)) {
    const last = kept.at(-1)
    if (!last || span.place.start >= last.place.end) kept.push(span)
  }
  return kept
}

function byStart(a: { place: Place }, b: { place: Place }): number {
  return a.place.start - b.place.start || b.place.end - a.place.end
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}
