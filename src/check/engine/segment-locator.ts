import type { Article, Segment } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { Intervals } from '../../text/intervals.ts'

/** Tells the first segment in which a place lies; null where there is none. */
export type SegmentAt = (article: Article, place: Place) => number | null

/** Reads where segments stand once an article, however many places are asked for. */
export function segmentAt(): SegmentAt {
  const known = new Map<Article, Intervals<Segment>>()
  return (article, place) => {
    let segments = known.get(article)
    if (!segments)
      known.set(article, (segments = new Intervals(article.segments, (one) => one.place)))
    let first: number | null = null
    for (const { index } of segments.around(place))
      if (first === null || index < first) first = index
    return first
  }
}
