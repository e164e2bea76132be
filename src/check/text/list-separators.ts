import { withoutPrivateUse } from '../../language/tags.ts'
import type { Span } from '../../model/article.ts'
import { perLocale } from '../../language/per-locale.ts'
import type { Reading } from './masked-text.ts'

/** Whether spans are a list ("A and B", a line each): nothing but what joins one is between. */
export function areListed(spans: readonly Span[], { article }: Reading): boolean {
  const joints = jointsOf(article.locale)
  return spans.slice(1).every(({ place }, index) => {
    const before = spans[index]!.place.end
    const between = article.text.slice(before, place.start).trim()
    return joints.has(between) || lineBreak.test(between)
  })
}

const lineBreak = /^(?:\\|<br ?\/?>)$/i

/** What Japanese and Korean join two by, beside CLDR's words for it. */
const particles = ['と', 'や', '와', '과']

/** What a locale puts between the parts of a list: `,`, `and`, `, or`. */
export const jointsOf = perLocale((locale) => {
  const parts = (['conjunction', 'disjunction'] as const).flatMap((type) => {
    const format = new Intl.ListFormat(withoutPrivateUse(locale), { type })
    return [['a', 'b'], [...'abcd']].flatMap((list) => format.formatToParts(list))
  })
  const literals = parts.filter(({ type }) => type === 'literal')
  return new Set([...literals.map(({ value }) => value.trim()), ...particles])
})
