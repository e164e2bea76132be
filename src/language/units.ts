import { perLocale } from './per-locale.ts'
import { isUnspaced } from './scripts.ts'
import { withoutPrivateUse } from './tags.ts'

/** Units that a translator may take for each other, by their names in CLDR. */
const unitNames = [
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

export type Unit = (typeof unitNames)[number]

/** A unit that stands right behind a number. */
export interface FollowingUnit {
  unit: Unit
  /** How many characters it takes, with the space before it. */
  length: number
}

/** The unit at the start of the text that follows a number; null where none is known. */
export function unitAfter(text: string, locale: string): FollowingUnit | null {
  const symbol = byteSymbol.exec(text)
  if (symbol) {
    const unit = byteUnits[(symbol[1] ?? symbol[2])!.toUpperCase()]!
    return { unit, length: symbol[0].length }
  }
  const [lead, word] = /^[\s\u00A0\u202F-]?(\p{L}[\p{L}\p{M}]*)/u.exec(text) ?? []
  if (lead === undefined) return null
  const named = unitNamedBy(word!.toLowerCase(), locale)
  return named && { unit: named.unit, length: lead.length - word!.length + named.length }
}

/** `MB`, `MiB`, `Mb`; `Mo` of French octets, `Mt` of Finnish tavu, `МБ` in Cyrillic. */
const byteSymbol =
  /^[ \u00A0\u202F]?(?:([kKMGTКМГТ])i?(?:[Bbo]|Б|б)|([kMGT])t)(?![\p{Script=Latin}\p{Script=Cyrillic}])/u

const byteUnits: Readonly<Record<string, Unit>> = {
  K: 'kilobyte',
  К: 'kilobyte',
  M: 'megabyte',
  М: 'megabyte',
  G: 'gigabyte',
  Г: 'gigabyte',
  T: 'terabyte',
  Т: 'terabyte',
}

/** The unit whose name begins the word (in small letters); of several names the longest. */
function unitNamedBy(word: string, locale: string): FollowingUnit | null {
  const name = unitForms(locale).find(
    ({ form, maxEnding }) => word.startsWith(form) && word.length - form.length <= maxEnding,
  )
  if (!name) return null
  return { unit: name.unit, length: isUnspaced(locale) ? name.form.length : word.length }
}

interface UnitForm {
  form: string
  unit: Unit
  /** How many letters may follow: an ending, a particle. */
  maxEnding: number
}

/** The names of units in a locale, the longest first; a name of two units is none. */
const unitForms = perLocale((locale): UnitForm[] => {
  const tag = withoutPrivateUse(locale)
  const units = new Map<string, UnitForm | null>()
  for (const unit of unitNames) {
    for (const [form, isLong] of [...formsInAmounts(tag, unit), ...formsInTimes(tag, unit)]) {
      const maxEnding = isUnspaced(locale) ? Infinity : isLong ? 3 : 0
      const isOneLetter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]?$/u.test(form)
      if (isOneLetter || !/^[\p{L}\p{M}]+$/u.test(form)) continue
      const other = units.get(form)
      units.set(
        form,
        other === null || (other && other.unit !== unit) ? null : { form, unit, maxEnding },
      )
    }
  }
  return [...units.values()]
    .filter((form) => form !== null)
    .sort((a, b) => b.form.length - a.form.length)
})

/** Numbers of every plural that a language may have. */
const counts = [1, 2, 3, 5, 11, 100, 1.5]

/** As in `24 hours`, `24 hr`. */
function formsInAmounts(tag: string, unit: Unit): [form: string, isLong: boolean][] {
  return (['long', 'short'] as const).flatMap((unitDisplay) => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay })
    return counts.flatMap((count) =>
      format
        .formatToParts(count)
        .filter(({ type }) => type === 'unit')
        .map(({ value }) => [plainForm(value), unitDisplay === 'long'] as [string, boolean]),
    )
  })
}

/** As in `in 7 days`, where a language has another word or case: Swedish `dagar` beside `dygn`. */
function formsInTimes(tag: string, unit: Unit): [form: string, isLong: boolean][] {
  if (isUnspaced(tag) || unit.endsWith('byte') || unit === 'millisecond') return []
  const format = new Intl.RelativeTimeFormat(tag)
  return counts.flatMap((count) => {
    const parts = format.formatToParts(count, unit as Intl.RelativeTimeFormatUnit)
    const after = parts.slice(parts.findLastIndex(({ type }) => type !== 'literal') + 1)
    return after.map(({ value }) => [plainForm(value), true] as [string, boolean])
  })
}

/** In small letters, without space and the full stop of an abbreviation. */
function plainForm(name: string): string {
  return name.trim().replace(/\.$/, '').toLowerCase()
}
