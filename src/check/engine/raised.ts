import type { Article } from '../../model/article.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import type { Remark } from '../rule.ts'

/** A finding with what decides who speaks: where its evidence is, and what it claims. */
export interface Alarm {
  finding: Finding
  remark: Remark
  /** Null where the file is no article (`catalog.yaml`, a locale's missing article). */
  article: Article | null
  /** The place of the rule in the list of rules. */
  rank: number
  /** The segment that it speaks of, as the rule said or as its place shows. */
  segment: number | null
}

/** Whether the place is a point: something missing stands at the end of what is before it. */
export function isPoint(place: Place): boolean {
  return place.start === place.end
}

/** Whether two places share at least one unit. */
export function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies in `outer`, its ends included. */
export function within(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
