import type { Place } from '../model.ts'
import { isPoint, overlap, within, type Alarm } from './alarm.ts'

/**
 * Whether a later rule's finding `b` sees the difference that `a` of the same segment says already:
 * they name the same words or the same place, `b` is a part of what `a` says, or setting `a` right
 * sets `b` right. Different faults side by side are not the same.
 */
export function sameDifference(a: Alarm, b: Alarm): boolean {
  if (a.finding.rule === b.finding.rule || a.segment === null || a.segment !== b.segment)
    return false
  if (sameWords(a, b) || explains(a, b)) return true
  if (mends(a, b) || hides(a, b)) return true
  const [x, y] = [evidence(a), evidence(b)]
  if (!x || !y || x.side !== y.side || !overlap(x.place, y.place)) return false
  if (x.place.start === y.place.start && x.place.end === y.place.end) return true
  return within(y.place, x.place) && isPart(b, a)
}

/** The same words, or those of one side: lost what `a` misses, found what `a` did not expect. */
function sameWords({ finding: a }: Alarm, { finding: b }: Alarm): boolean {
  if (b.expected === null && b.actual === null) return false
  if (a.actual === null && a.expected !== null && a.expected === b.expected) return true
  return (
    (b.expected === null || a.expected === b.expected) &&
    (b.actual === null || a.actual === b.actual)
  )
}

/** The fix of `a` writes anew what `b` points at. */
function mends({ finding: { fix } }: Alarm, { remark: { place } }: Alarm): boolean {
  return fix !== null && !isPoint(place) && fix.start <= place.start && place.end <= fix.end
}

/** Without the character that hides in it, what stands there is what `b` expects. */
function hides(
  { finding: { fix }, remark, article, segment }: Alarm,
  { finding: b }: Alarm,
): boolean {
  if (fix?.text !== '' || b.expected === null) return false
  const spans = article?.segments[segment ?? -1]?.spans ?? []
  const around = spans.filter(({ place }) => within(remark.place, place))
  const said = [b.actual, ...around.flatMap(({ text, target }) => [text, target])]
  return said.some((text) => text?.replace(/[\p{Cf}\p{Cc}]/gu, '') === b.expected)
}

/** Where a difference shows: in the translation, or, where something is lost, in the source. */
function evidence(alarm: Alarm): { side: 'target' | 'source'; place: Place } | null {
  const { remark, article, segment } = alarm
  const whole = segment === null ? undefined : article?.segments[segment]?.place
  const isPinpoint = !isPoint(remark.place) && !(whole && within(whole, remark.place))
  if (isPinpoint) return { side: 'target', place: remark.place }
  if (alarm.finding.actual !== null || !remark.source) return null
  return { side: 'source', place: remark.source }
}

/** The outer finding says what the inner one does, and more. */
function isPart({ finding: inner }: Alarm, { finding: outer }: Alarm): boolean {
  return holds(outer.actual, inner.actual) && holds(outer.expected, inner.expected)
}

function holds(outer: string | null, inner: string | null): boolean {
  return inner === null || (outer !== null && outer.includes(inner))
}

/** With the inner fault corrected, once or wherever it stands, nothing is left of the outer one. */
function explains({ finding: inner }: Alarm, { finding: outer }: Alarm): boolean {
  if (!inner.actual || outer.actual === null || outer.expected === null) return false
  const correct = (): string => inner.expected ?? ''
  return (
    outer.actual.replace(inner.actual, correct) === outer.expected ||
    outer.actual.replaceAll(inner.actual, correct) === outer.expected
  )
}
