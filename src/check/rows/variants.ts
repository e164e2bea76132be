import type { Nodes } from 'mdast'
import { cellParts } from '../../catalog/entries/cell-parts.ts'
import type { Article, Segment } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { tokens } from '../../pair/align/segment-tokens.ts'
import { placeOf } from '../../text/lines.ts'
import { plainText } from '../../render/rich-text.ts'
import { within } from '../engine/raised.ts'
import { alignVariants, type VariantTraits } from './align-variants.ts'
import { from } from '../structure/places.ts'
import type { ArticleSubject } from '../rule.ts'
import { expectedRatio } from '../../language/length-ratios.ts'

/** A message that only one of two counterparts gives: cells of an entry say several, "Or" between. */
export interface Variant {
  text: string
  place: Place
}

/** The cells that hold an entry's messages, with what only the source's or only ours says. */
export function variantsApart({ catalog, candidates, pair }: ArticleSubject) {
  const { entries } = catalog.registry
  if (entries?.from !== 'table' || !pair?.base) return []
  const columns = entries.columns.flatMap((name, index) => (name === 'message' ? index + 1 : []))
  const source = new Map(pair.matches.map((match) => [match.target, match.source]))
  return candidates.flatMap(({ cells }) =>
    columns.flatMap((column) => {
      const target = cells[column]?.segment ?? null
      const answer = target === null ? null : (source.get(target) ?? null)
      if (target === null || answer === null) return []
      const [ours, theirs] = [pair.target.segments[target]!, pair.base!.segments[answer]!]
      return [{ ours, theirs, ...apart(theirs, pair.base!, ours, pair.target) }]
    }),
  )
}

function apart(theirs: Segment, base: Article, ours: Segment, target: Article) {
  const [left, right] = [variantsOf(theirs, base), variantsOf(ours, target)]
  if (left.length === right.length) return { lost: [], added: [] }
  const { ratio } = expectedRatio(base.locale, target.locale)
  const pairs = alignVariants(
    left.map((one) => traitsOf(one, theirs, ratio)),
    right.map((one) => traitsOf(one, ours, 1)),
  )
  return {
    lost: left.filter((_, i) => !pairs.some(([one]) => one === i)),
    added: right.filter((_, j) => !pairs.some(([, one]) => one === j)),
  }
}

/** `ratio`: how long a text of its length is in the other's language. */
function traitsOf({ text, place }: Variant, segment: Segment, ratio: number): VariantTraits {
  const spans = segment.spans.filter((span) => within(span.place, place))
  const { fixed, words } = tokens({ ...segment, plain: text, prose: text, spans })
  return { fixed, words, length: text.length * ratio }
}

function variantsOf({ nodes }: Segment, { locale }: Article): Variant[] {
  return cellParts(nodes, locale).variants.map((parts) => {
    const all: Nodes[] = parts.flat()
    return { text: plainText(all).trim(), place: from(placeOf(all[0]!), placeOf(all.at(-1)!)) }
  })
}
