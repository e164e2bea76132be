import type { Place } from '../model.ts'
import { isPoint, overlap, within, type Alarm } from './alarm.ts'

/**
 * Whether findings of two rules in one segment see the same difference: they name the same words,
 * or the evidence of one is part of the other's. Different faults side by side are not the same.
 */
export function sameDifference(a: Alarm, b: Alarm): boolean {
  if (a.finding.rule === b.finding.rule || a.segment === null || a.segment !== b.segment)
    return false
  if (sameWords(a, b)) return true
  const [x, y] = [evidence(a), evidence(b)]
  if (!x || !y || x.side !== y.side || !overlap(x.place, y.place)) return false
  if (x.place.start === y.place.start && x.place.end === y.place.end) return true
  return partOf(a, x.place, b, y.place) || partOf(b, y.place, a, x.place)
}

function sameWords({ finding: a }: Alarm, { finding: b }: Alarm): boolean {
  if (a.expected === null && a.actual === null) return false
  return a.expected === b.expected && a.actual === b.actual
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

/** Setting right the outer difference sets right the inner one. */
function partOf(inner: Alarm, place: Place, outer: Alarm, around: Place): boolean {
  return (
    within(place, around) &&
    holds(outer.finding.actual, inner.finding.actual) &&
    holds(outer.finding.expected, inner.finding.expected)
  )
}

function holds(outer: string | null, inner: string | null): boolean {
  return inner === null || (outer !== null && outer.includes(inner))
}
