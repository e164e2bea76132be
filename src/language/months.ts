import { withoutPrivateUse } from './tags.ts'
import { perLocale } from './per-locale.ts'

/** The months, 1–12, that a text (in lower case) names, in the locale's own words (CLDR). */
export function monthsIn(text: string, locale: string): Set<number> {
  const found = new Set<number>()
  namesOf(locale).forEach((names, index) => {
    if (names.some((name) => text.includes(name))) found.add(index + 1)
  })
  return found
}

/** A month's name beside the figure of a day or year: no verb, no oven. */
export interface DatedMonth {
  month: number
  text: string
  from: number
  to: number
}

export function datedMonths(text: string, locale: string): DatedMonth[] {
  if (!/\p{Nd}/u.test(text)) return []
  const low = text.toLowerCase()
  return namesOf(locale).flatMap((names, index) => {
    const name = names.find((each) => low.includes(each))
    if (name === undefined) return []
    const from = low.indexOf(name)
    const to = from + name.length
    const isDated =
      /\p{Nd}[.\s]*(?:de |d[’'])?$/u.test(low.slice(0, from)) ||
      /^[.,\s]*(?:de )?\p{Nd}/u.test(low.slice(to))
    return isDated ? [{ month: index + 1, text: text.slice(from, to), from, to }] : []
  })
}

/** By month: the long name, as it stands alone and within a date. */
const namesOf = perLocale((locale) => {
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
})
