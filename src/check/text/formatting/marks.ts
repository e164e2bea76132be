import type { Span, SpanKind } from '../../../model/article.ts'
import { separateLetters } from '../../../language/scripts.ts'
import { occurrences } from '../../../text/occurrences.ts'
import type { SegmentPair } from '../segment-pairs.ts'
import { likenesses, neighbours } from '../../../text/likeness.ts'
import { difference } from '../../../text/multiset.ts'
import type { MaskedText } from '../masked-text.ts'

/** Kinds of mark-up that `text/markup` counts; what targets and literals are is for others. */
export const markKinds = ['strong', 'emphasis', 'delete'] as const satisfies SpanKind[]

export const markNames: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italics',
  delete: 'strikethrough',
  code: 'code',
  link: 'link',
}

export function marksOf({ segment }: MaskedText, kind: SpanKind): Span[] {
  return segment.spans.filter((span) => span.kind === kind && span.text.trim() !== '')
}

/** Spans that match each other: by their text where that is the same, else by their order. */
export function matchingSpans(from: readonly Span[], to: readonly Span[]): [Span, Span][] {
  const free = new Set(to)
  const matches = new Map<Span, Span>()
  const take = (span: Span, other: Span | undefined): void => {
    if (other && free.delete(other)) matches.set(span, other)
  }
  const lowerText = ({ text }: Span): string => text.toLowerCase()
  from.forEach((span, index) => {
    if (to[index] && lowerText(to[index]) === lowerText(span)) take(span, to[index])
  })
  const byText = Map.groupBy(free, ({ text }) => text)
  for (const same of byText.values()) same.reverse()
  for (const span of from) if (!matches.has(span)) take(span, byText.get(span.text)?.pop())
  const unmatched = from.filter((span) => !matches.has(span))
  const others = [...free]
  if (unmatched.length === others.length)
    unmatched.forEach((span, index) => matches.set(span, others[index]!))
  return from.flatMap((span) =>
    matches.has(span) ? [[span, matches.get(span)!] as [Span, Span]] : [],
  )
}

/** The surplus of the longer list: its spans that are least like any of the other's. */
export function surplusSpans(from: readonly Span[], to: readonly Span[]): Span[] {
  const surplus = from.length - to.length
  if (surplus <= 0) return []
  const texts = new Set(to.map(({ text }) => text))
  const near = neighbours(from, to)
  const likeness = likenesses()
  const scored = from.map((span, index) => {
    const off = Math.abs(index / Math.max(1, from.length - 1) - 0.5)
    const best = texts.has(span.text)
      ? 1
      : near(index).reduce((most, { text }) => Math.max(most, likeness(span.text, text)), 0)
    return { span, index, score: best - off / 1000 }
  })
  scored.sort((a, b) => a.score - b.score || b.index - a.index)
  const chosen = new Set(scored.slice(0, surplus).map(({ span }) => span))
  return from.filter((span) => chosen.has(span))
}

/** Code whose text stands in the other segment without being marked as code. */
export function unmarkedCode({ base, target }: SegmentPair): { lost: Span[]; added: Span[] } {
  const [from, to] = [marksOf(base, 'code'), marksOf(target, 'code')]
  const { lost, added } = difference(from, to, wordsOf, wordsOf)
  return { lost: unmarked(lost, target), added: unmarked(added, base) }
}

function wordsOf({ text }: Span): string {
  return withSingleSpaces(text)
}

/** Those that stand in the other segment without their mark. */
function unmarked(spans: readonly Span[], other: MaskedText): Span[] {
  const masked = new Set(other.masks.flatMap(({ kind, text }) => (kind === 'code' ? [] : text)))
  const alone = standingAlone([other.prose], spans.map(wordsOf), joinsCompounds)
  return spans.filter((span) => masked.has(span.text) || alone.has(wordsOf(span)))
}

/** Whether a text stands in the prose as words of its own, and not in a compound either. */
export function standsAlone(prose: string, text: string): boolean {
  return standingAlone([prose], [text], joinsCompounds).has(text)
}

/** Those of `sought` that stand in one of the texts with no character of `joins` beside them. */
export function standingAlone(
  texts: readonly string[],
  sought: readonly string[],
  joins: RegExp,
): Set<string> {
  const whole = texts.map(withSingleSpaces).join(apart)
  const isAlone = (text: string, offset: number): boolean =>
    !joins.test(whole[offset - 1] ?? ' ') && !joins.test(whole[offset + text.length] ?? ' ')
  const places = [...occurrences(whole, sought)]
  return new Set(
    places.flatMap(([text, offsets]) =>
      offsets.some((offset) => isAlone(text, offset)) ? text : [],
    ),
  )
}

/** Separates texts that are searched as one; stands in none of them, and joins no word. */
const apart = '\uFFFF'

/** What makes one word with a text that it touches. */
export const joinsWords = new RegExp(String.raw`[${separateLetters}\p{N}_]`, 'u')
const joinsCompounds = new RegExp(`${joinsWords.source}|-`, 'u')

function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
