import type { Span, SpanKind } from '../../model.ts'
import type { Judged } from './judged.ts'
import { likeness } from './likeness.ts'
import type { Reading } from './reading.ts'

/** Kinds of mark-up that `text/markup` counts; what targets and literals are is for others. */
export const markKinds = ['strong', 'emphasis', 'delete'] as const satisfies SpanKind[]

export const nameOfMark: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italics',
  delete: 'strikethrough',
  code: 'code',
  link: 'link',
}

export function marksOf({ segment }: Reading, kind: SpanKind): Span[] {
  return segment.spans.filter((span) => span.kind === kind && span.text.trim() !== '')
}

/** Spans that answer each other: by their own words where these are kept, else by their order. */
export function answering(from: readonly Span[], to: readonly Span[]): [Span, Span][] {
  const free = new Set(to)
  const found = new Map<Span, Span>()
  const take = (span: Span, other: Span | undefined): void => {
    if (other && free.delete(other)) found.set(span, other)
  }
  const low = ({ text }: Span): string => text.toLowerCase()
  from.forEach((span, index) => {
    if (to[index] && low(to[index]) === low(span)) take(span, to[index])
  })
  for (const span of from) {
    if (!found.has(span))
      take(
        span,
        [...free].find(({ text }) => text === span.text),
      )
  }
  const left = from.filter((span) => !found.has(span))
  const others = [...free]
  if (left.length === others.length) left.forEach((span, index) => found.set(span, others[index]!))
  return from.flatMap((span) => (found.has(span) ? [[span, found.get(span)!] as [Span, Span]] : []))
}

/** The spans too many in one list: those least like any of the other's, at the right number. */
export function unanswered(from: readonly Span[], to: readonly Span[]): Span[] {
  const surplus = from.length - to.length
  if (surplus <= 0) return []
  const scored = from.map((span, index) => {
    const near = Math.abs(index / Math.max(1, from.length - 1) - 0.5)
    const best = Math.max(0, ...to.map((other) => likeness(span.text, other.text)))
    return { span, index, score: best - near / 1000 }
  })
  scored.sort((a, b) => a.score - b.score || b.index - a.index)
  const chosen = new Set(scored.slice(0, surplus).map(({ span }) => span))
  return from.filter((span) => chosen.has(span))
}

/** Code whose text stands in the other segment unmarked: `[lost, added]`. */
export function unmarkedCode({ base, target }: Judged): { lost: Span[]; added: Span[] } {
  const [from, to] = [marksOf(base, 'code'), marksOf(target, 'code')]
  return { lost: notIn(from, to, target), added: notIn(to, from, base) }
}

/** More often marked here than there, and standing there without its mark. */
function notIn(from: readonly Span[], to: readonly Span[], other: Reading): Span[] {
  const left = to.map(({ text }) => normal(text))
  return from.filter(({ text }) => {
    const at = left.indexOf(normal(text))
    if (at >= 0) {
      left.splice(at, 1)
      return false
    }
    const isMasked = other.masks.some((mask) => mask.kind !== 'code' && mask.text === text)
    return isMasked || standsAlone(other.prose, normal(text))
  })
}

/** Whether a text stands in the prose as words of its own; by default not in a compound either. */
export function standsAlone(prose: string, text: string, joins = joinsCompounds): boolean {
  const whole = normal(prose)
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const [before, after] = [whole[at - 1] ?? ' ', whole[at + text.length] ?? ' ']
    if (!joins.test(before) && !joins.test(after)) return true
  }
  return false
}

/** Letters of scripts that set words apart; an Arabic "and" is written with what follows. */
export const joinsWords = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]/u
const joinsCompounds = new RegExp(`${joinsWords.source}|-`, 'u')

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
