import { scaleOf } from '../../../language/scale-words.ts'
import { separateLetters } from '../../../language/scripts.ts'
import { separators, type Separators } from '../../../language/separators.ts'
import { asciiNumbers } from '../../../text/ascii-numbers.ts'
import type { NumberToken } from './number-token.ts'
import { halfOfDay, hourMark, timeReading } from './time-of-day.ts'
import { markVersions, splitVersions } from './versions.ts'

/** What is part of a code, within a character class. */
const letter = `${separateLetters}_`

/** `15 h 30`, `15h30`, `3時30分`: hours and minutes as a language's word sets them apart. */
const spacedHourMark = String.raw`[ \u00A0\u202F]?${hourMark}[ \u00A0\u202F]?`

const pattern = new RegExp(
  [
    String.raw`(?<![${letter}\d.,:])(?<hour>\d{1,2})${spacedHourMark}(?<minute>[0-5]\d)(?![${letter}\d.,:]*\d|[A-Za-z_])`,
    `(?<code>(?=[${letter}]*\\d)(?=\\d*[${letter}])[${letter}\\d]+)`,
    String.raw`(?<date>\d{1,4}(?<mark>[.\/-])\d{1,2}\k<mark>(?:\d{4}|\d{2}))(?!\.?\d)`,
    String.raw`(?<dotted>\d+(?:\.\d+){2,})`,
    String.raw`(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])`,
    String.raw`(?<number>\d+(?:[.,'’ \u00A0\u2009\u202F]\d+)*)`,
  ].join('|'),
  'gu',
)

/** The numbers of a text as a reader of the locale reads them, in order. */
export function numbers(prose: string, locale: string): NumberToken[] {
  const text = asciiNumbers(prose)
  const separatorsOfLocale = separators(locale)
  const tokens: NumberToken[][] = []
  for (const match of splitVersions(withoutIdioms(text)).matchAll(pattern)) {
    const { hour, minute, code, date, dotted, time, number } = match.groups!
    const offset = match.index
    if (hour !== undefined)
      tokens.push([spokenTime(offset, match[0], Number(hour), Number(minute))])
    else if (code !== undefined) tokens.push([codeToken(text, offset, code)])
    else if (date !== undefined && isDate(date)) tokens.push(dateTokens(offset, date))
    else if (date !== undefined) tokens.push([dottedToken(offset, date, separatorsOfLocale)])
    else if (dotted !== undefined) tokens.push([dottedToken(offset, dotted, separatorsOfLocale)])
    else if (time !== undefined) tokens.push([timeToken(text, offset, time)])
    else tokens.push(numberTokens(text, offset, number!, separatorsOfLocale))
  }
  return markVersions(text, tokens.flat())
}

/** Blanks out `24/7`: an idiom that languages translate, and no number. */
function withoutIdioms(text: string): string {
  return text.replace(/(?<![\d/])24\/7(?![\d/])/g, '    ')
}

/**
 * `SSPR_0009`, `C4368`, `vd2` to the letter; `10px`, `2nd` and `type1` by their figures alone, for
 * the word with them is translated.
 */
function codeToken(text: string, offset: number, code: string): NumberToken {
  const unit = /^(\d+)\p{L}+$/u.exec(code)?.[1]
  if (unit !== undefined && !/^0\d/.test(code)) {
    return quantity(text, offset, unit, [`=${Number(unit)}`], Number(unit))
  }
  const token = { text: code, from: offset, to: offset + code.length, literal: true, whole: null }
  const word = /^\p{L}+\p{Ll}{2}(\d+)$/u.exec(code)?.[1]
  if (word !== undefined) return { ...token, readings: [`"${word}`, `=${Number(word)}`] }
  // Hexadecimal figures and the likes of `v6` and `x86` are written in either case.
  const isCaseless = /^0x[\da-f]+$/i.test(code) || /^\p{L}\d{1,2}$/u.test(code)
  return { ...token, readings: [`"${isCaseless ? code.toLowerCase() : code}`] }
}

/** The month is the first or the second part, and neither is 0: `10.0.01` lost a dot. */
function isDate(date: string): boolean {
  const [first, second] = date.split(/\D/).map(Number)
  return first! > 0 && second! > 0 && Math.min(first!, second!) <= 12
}

/** Year, month and day in any order, each for itself: a month may be a word on the other side. */
function dateTokens(offset: number, date: string): NumberToken[] {
  return Array.from(date.matchAll(/\d+/g), ({ 0: figures, index }) => ({
    text: figures,
    from: offset + index,
    to: offset + index + figures.length,
    readings: [`=${Number(figures)}`, ...(figures.length === 2 ? [`=20${figures}`] : [])],
    literal: false,
    whole: Number(figures),
  }))
}

/** Versions and addresses; `1.000.000` where dots group digits. */
function dottedToken(offset: number, dotted: string, separators: Separators): NumberToken {
  const readings = [`"${dotted}`]
  if (/^\d{1,3}(?:\.\d{3})+$/.test(dotted) && separators.groups.includes('.')) {
    readings.push(`=${dotted.replaceAll('.', '')}`)
  }
  const to = offset + dotted.length
  return { text: dotted, from: offset, to, readings, literal: readings.length === 1, whole: null }
}

function timeToken(text: string, offset: number, time: string): NumberToken {
  const [hours, minutes, seconds] = time.split(':').map(Number)
  const to = offset + time.length
  const readings = [timeReading(hours!, minutes!, seconds, halfOfDay(text.slice(to, to + 8)))]
  return { text: time, from: offset, to, readings, literal: false, whole: null }
}

/** An hour up to 12 may be in either half of the day: only a word could tell. */
function spokenTime(offset: number, text: string, hours: number, minutes: number): NumberToken {
  const halves = hours <= 12 ? ([0, 12] as const) : ([null] as const)
  const readings = halves.map((half) => timeReading(hours, minutes, undefined, half))
  return { text, from: offset, to: offset + text.length, readings, literal: false, whole: null }
}

/** One number, or several where a space between them groups no digits. */
function numberTokens(
  text: string,
  offset: number,
  written: string,
  separators: Separators,
): NumberToken[] {
  const tokens: NumberToken[] = []
  const part =
    /\d{1,3}(?:([ \u00A0\u2009\u202F'’])\d{3}(?:\1\d{3})*)(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g
  for (const { 0: figures, 1: space, index } of written.matchAll(part)) {
    const isOne = space !== ' ' || separators.groups.includes(' ')
    const each = isOne ? [[figures, 0] as const] : split(figures)
    for (const [number, from] of each)
      tokens.push(numberToken(text, offset + index + from, number, separators))
  }
  return tokens
}

function split(figures: string): [string, number][] {
  return Array.from(figures.matchAll(/\d+(?:[.,]\d+)*/g), ({ 0: number, index }) => [number, index])
}

function numberToken(
  text: string,
  offset: number,
  figures: string,
  separators: Separators,
): NumberToken {
  const bare = figures.replace(/[\s'’]/g, '')
  const to = offset + figures.length
  if (/^0\d+$/.test(bare)) {
    return { text: figures, from: offset, to, readings: [`"${bare}`], literal: true, whole: null }
  }
  const after = text.slice(to, to + 20)
  const value = valueOf(bare, separators)
  const readings = new Set([value === null ? `"${bare}` : `=${value}`])
  if (value !== null) readings.add(`=${Number(value) * scaleOf(after)}`)
  const [, hours, minutes] = /^(\d{1,2})\.(\d{2})$/.exec(bare) ?? []
  if (Number(hours) < 25 && Number(minutes) < 60) {
    readings.add(timeReading(Number(hours), Number(minutes), undefined, null))
  }
  const whole = /^\d+$/.test(bare) ? Number(bare) : null
  const half = whole !== null && whole <= 12 ? halfOfDay(after) : null
  if (half !== null) {
    readings.add(timeReading(whole!, 0, undefined, half)).add(`=${(whole! % 12) + half}`)
  }
  return quantity(text, offset, figures, [...readings], whole)
}

/**
 * The value by the locale's separators, written as JavaScript writes it; null where it has none.
 */
function valueOf(figures: string, separators: Separators): string | null {
  // Lakhs and crores: `1,00,000`.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(figures)) {
    return String(Number(figures.replaceAll(',', '')))
  }
  const group = /^\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?$/.exec(figures)?.[1]
  if (group !== undefined && separators.groups.includes(group)) {
    return String(Number(figures.replaceAll(group, '').replace(',', '.')))
  }
  return /^\d+(?:[.,]\d+)?$/.test(figures) ? String(Number(figures.replace(',', '.'))) : null
}

/** A figure with the sign before it, where that is no dash between two. */
function quantity(
  text: string,
  offset: number,
  figures: string,
  readings: string[],
  whole: number | null,
): NumberToken {
  const before = text.slice(Math.max(0, offset - 4), offset)
  const isNegative = /(?:^|[^\p{L}\p{N})\]_-])-$/u.test(before) && !/\d\s*-$/.test(before)
  const negative = readings.map((reading) => reading.replace('=', '=-'))
  // `värdet-1`: a dash after a letter may be a sign whose space was lost.
  const isUnsure = /\p{L}-$/u.test(before)
  const from = isNegative ? offset - 1 : offset
  return {
    text: text.slice(from, offset + figures.length),
    from,
    to: offset + figures.length,
    readings: isNegative ? negative : isUnsure ? [...readings, ...negative] : readings,
    literal: false,
    whole: isNegative ? null : whole,
  }
}
