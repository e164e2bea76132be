import { languageOf } from './languages.ts'
import { perLocale } from './per-locale.ts'
import { withoutPrivateUse } from './tags.ts'

/** What a locale puts between the parts of a list: `,`, `and`, `, or`. */
export const listJoiners = perLocale((locale): ReadonlySet<string> => {
  const parts = (['conjunction', 'disjunction'] as const).flatMap((type) => {
    const format = new Intl.ListFormat(withoutPrivateUse(locale), { type })
    return [['a', 'b'], [...'abcd']].flatMap((list) => format.formatToParts(list))
  })
  const literals = parts.filter(({ type }) => type === 'literal')
  const { listParticles = [] } = languageOf(locale)
  return new Set([...literals.map(({ value }) => value.trim()), ...listParticles])
})
