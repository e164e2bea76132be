import type { Range } from '../model/place.ts'
import { languages } from './languages.ts'
import { perLocale } from './per-locale.ts'
import { withoutPrivateUse } from './tags.ts'
import { wordPattern } from './word-pattern.ts'

/** The months, 1–12, that a text (in small letters) names in the locale's own words (CLDR). */
export function monthsIn(text: string, locale: string): Set<number> {
  const months = monthNames(locale).flatMap((names, index) =>
    names.some((name) => text.includes(name)) ? [index + 1] : [],
  )
  return new Set(months)
}

/** A month's name beside the figure of a day or a year. */
export interface DatedMonth extends Range {
  month: number
  text: string
}

/** The months of dates: a name alone may be another word, as `may` and `mars` are. */
export function datedMonths(text: string, locale: string): DatedMonth[] {
  if (!/\p{Nd}/u.test(text)) return []
  const small = text.toLowerCase()
  return monthNames(locale).flatMap((names, index) => {
    const name = names.find((each) => small.includes(each))
    if (name === undefined) return []
    const from = small.indexOf(name)
    const to = from + name.length
    const isDated = dayBefore.test(small.slice(0, from)) || dayOrYearAfter.test(small.slice(to))
    return isDated ? [{ month: index + 1, text: text.slice(from, to), from, to }] : []
  })
}

const joiner = wordPattern(languages.flatMap(({ monthJoiners = [] }) => monthJoiners))
const dayBefore = new RegExp(String.raw`\p{Nd}[.\s]*(?:${joiner})?$`, 'u')
const dayOrYearAfter = new RegExp(String.raw`^[.,\s]*(?:${joiner})?\p{Nd}`, 'u')

/** By month: the long name, as it stands alone and within a date. */
const monthNames = perLocale((locale) => {
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
