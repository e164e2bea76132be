import { withoutPrivateUse } from './tags.ts'
import { perLocale } from './per-locale.ts'
import { isUnspaced } from './tokenize.ts'

/** Units that a translator may take for each other, by their names in CLDR. */
const names = [
  'kilobyte',
  'megabyte',
  'gigabyte',
  'terabyte',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
] as const

export type Unit = (typeof names)[number]

/** The unit right behind a number, and how many characters it takes; null where none is known. */
export function unitAfter(text: string, locale: string): { unit: Unit; length: number } | null {
  const symbol = data.exec(text)
  if (symbol)
    return { unit: prefixes[(symbol[1] ?? symbol[2])!.toUpperCase()]!, length: symbol[0].length }
  const [lead, word] = /^[\s\u00A0\u202F-]?(\p{L}[\p{L}\p{M}]*)/u.exec(text) ?? []
  if (lead === undefined) return null
  const found = unitOf(word!.toLowerCase(), locale)
  return found && { unit: found.unit, length: lead.length - word!.length + found.length }
}

const data =
  /^[ \u00A0\u202F]?(?:([kKMGTКМГТ])i?(?:[Bbo]|Б|б)|([kMGT])t)(?![\p{Script=Latin}\p{Script=Cyrillic}])/u

const prefixes: Readonly<Record<string, Unit>> = {
  K: 'kilobyte',
  К: 'kilobyte',
  M: 'megabyte',
  М: 'megabyte',
  G: 'gigabyte',
  Г: 'gigabyte',
  T: 'terabyte',
  Т: 'terabyte',
}

/** The unit whose name begins the word; of several the longest. */
function unitOf(word: string, locale: string): { unit: Unit; length: number } | null {
  const own = formsOf(locale).find(
    ({ form, most }) => word.startsWith(form) && word.length - form.length <= most,
  )
  if (!own) return null
  return { unit: own.unit, length: isUnspaced(locale) ? own.form.length : word.length }
}

interface Form {
  form: string
  unit: Unit
  /** Letters that may follow: an ending, a particle. */
  most: number
}

/** The names of units in a locale, the longest first; a name of two units is none. */
const formsOf = perLocale((locale): Form[] => {
  const tag = withoutPrivateUse(locale)
  const units = new Map<string, Form | null>()
  for (const unit of names) {
    for (const [form, isLong] of [...measured(tag, unit), ...relative(tag, unit)]) {
      const most = isUnspaced(locale) ? Infinity : isLong ? 3 : 0
      const isLetter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]?$/u.test(form)
      if (isLetter || !/^[\p{L}\p{M}]+$/u.test(form)) continue
      const other = units.get(form)
      units.set(
        form,
        other === null || (other && other.unit !== unit) ? null : { form, unit, most },
      )
    }
  }
  return [...units.values()]
    .filter((form) => form !== null)
    .sort((a, b) => b.form.length - a.form.length)
})

/** Numbers of every plural that a language may have. */
const plurals = [1, 2, 3, 5, 11, 100, 1.5]

/** `24 hours`, `24 hr`. */
function measured(tag: string, unit: Unit): [form: string, isLong: boolean][] {
  return (['long', 'short'] as const).flatMap((unitDisplay) => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay })
    return plurals.flatMap((count) =>
      format
        .formatToParts(count)
        .filter(({ type }) => type === 'unit')
        .map(({ value }) => [bare(value), unitDisplay === 'long'] as [string, boolean]),
    )
  })
}

/** `in 7 days`, where a language has another word or case for it: Swedish `dagar` beside `dygn`. */
function relative(tag: string, unit: Unit): [form: string, isLong: boolean][] {
  if (isUnspaced(tag) || unit.endsWith('byte') || unit === 'millisecond') return []
  const format = new Intl.RelativeTimeFormat(tag)
  return plurals.flatMap((count) => {
    const parts = format.formatToParts(count, unit as Intl.RelativeTimeFormatUnit)
    const after = parts.slice(parts.findLastIndex(({ type }) => type !== 'literal') + 1)
    return after.map(({ value }) => [bare(value), true] as [string, boolean])
  })
}

function bare(name: string): string {
  return name.trim().replace(/\.$/, '').toLowerCase()
}
