import { listJoiners } from '../../../language/list-joiners.ts'
import type { Span } from '../../../model/article.ts'
import type { MaskedText } from '../masked-text.ts'

/** Whether spans are a list: only a joiner ("A and B") or a line break stands between them. */
export function areListed(spans: readonly Span[], { article }: MaskedText): boolean {
  const joiners = listJoiners(article.locale)
  return spans.slice(1).every(({ place }, index) => {
    const previousEnd = spans[index]!.place.end
    const between = article.text.slice(previousEnd, place.start).trim()
    return joiners.has(between) || lineBreak.test(between)
  })
}

const lineBreak = /^(?:\\|<br ?\/?>)$/i
