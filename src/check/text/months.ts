import { withoutPrivateUse } from '../../locale.ts'

/** The months, 1–12, that a text (in lower case) names, in the locale's own words (CLDR). */
export function monthsIn(text: string, locale: string): Set<number> {
  const found = new Set<number>()
  namesOf(locale).forEach((names, index) => {
    if (names.some((name) => text.includes(name))) found.add(index + 1)
  })
  return found
}

/** By month: the long name, as it stands alone and within a date. */
function namesOf(locale: string): string[][] {
  let own = known.get(locale)
  if (!own) known.set(locale, (own = ask(locale)))
  return own
}

/** What CLDR says of a locale never changes, and asking takes long. */
const known = new Map<string, string[][]>()

function ask(locale: string): string[][] {
  const tag = withoutPrivateUse(locale)
  const alone = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const within = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(2026, index, 15))
    const part = within.formatToParts(date).find(({ type }) => type === 'month')?.value
    return [alone.format(date), part ?? '']
      .map((name) => name.toLowerCase())
      .filter((name) => /\p{L}{3}/u.test(name))
  })
}
