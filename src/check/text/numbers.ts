import { ascii, separators } from './separators.ts'
import type { Separators } from './separators.ts'

/** A number of a text, in every way that its writing can be read. */
export interface NumberToken {
  /** As written. */
  text: string
  from: number
  to: number
  /**
   * What it may stand for: `=1200` a quantity, `:15:30` a time of day, `"0009` to the letter.
   * Two tokens are the same number if they share a reading.
   */
  readings: string[]
  /** To the letter: a code, a version, an address. */
  literal: boolean
  /** The whole number that it is, where it is one and no part of a code or date. */
  whole: number | null
}

const pattern =
  /(?<code>(?=[\p{L}_]*\d)(?=\d*[\p{L}_])[\p{L}\d_]+)|(?<date>\d{1,4}([./-])\d{1,2}\3(?:\d{4}|\d{2}))(?![\d.])|(?<dotted>\d+(?:\.\d+){2,})|(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])|(?<number>\d+(?:[.,'’\u00A0\u2009\u202F ]\d+)*)/gu

/** The numbers in a text that a locale's reader sees, masks and all. */
export function numbers(prose: string, locale: string): NumberToken[] {
  const text = ascii(prose)
  const own = separators(locale)
  const found: NumberToken[] = []
  for (const match of splitVersions(text).matchAll(pattern)) {
    const { code, date, dotted, time, number } = match.groups!
    if (code !== undefined) found.push(...codeTokens(text, match.index, code))
    else if (date !== undefined) found.push(...dateTokens(match.index, date))
    else if (dotted !== undefined) found.push(dottedToken(match.index, dotted, own))
    else if (time !== undefined) found.push(timeToken(text, match.index, time))
    else found.push(...numberTokens(text, match.index, number!, own))
  }
  return markVersions(text, found)
}

/** `v2.0`, `TLS1.2`: the letters are no part of the number; their place stays taken. */
function splitVersions(text: string): string {
  return text.replace(/(?<![\p{L}\d_])\p{L}+(?=\d+\.\d)/gu, (letters) => ' '.repeat(letters.length))
}

/**
 * `SSPR_0009`, `C4368`, `vd2` to the letter; `10px`, `2nd` and `type1` by their figures alone, for
 * the word with them is translated.
 */
function codeTokens(text: string, at: number, code: string): NumberToken[] {
  const unit = /^(\d+)\p{L}+$/u.exec(code)
  if (unit && !/^0\d/.test(code)) {
    const figures = unit[1]!
    return [quantity(text, at, figures, [`=${Number(figures)}`], Number(figures))]
  }
  const to = at + code.length
  const literal = { from: at, to, literal: true, whole: null }
  const word = /^\p{L}\p{Ll}{2,}(\d+)$/u.exec(code)
  if (word) return [{ ...literal, text: code, readings: [`"${word[1]}`, `=${Number(word[1])}`] }]
  const isHex = /^0x[\da-f]+$/i.test(code)
  const isSmall = /^\p{L}\d{1,2}$/u.test(code)
  const reading = isHex || isSmall ? code.toLowerCase() : code
  return [{ ...literal, text: code, readings: [`"${reading}`] }]
}

/** Year, month and day in any order, each for itself: a month may be a word on the other side. */
function dateTokens(at: number, date: string): NumberToken[] {
  return Array.from(date.matchAll(/\d+/g), ({ 0: figures, index }) => ({
    text: figures,
    from: at + index,
    to: at + index + figures.length,
    readings: [`=${Number(figures)}`, ...(figures.length === 2 ? [`=20${figures}`] : [])],
    literal: false,
    whole: Number(figures),
  }))
}

/** Versions and addresses; `1.000.000` where dots group digits. */
function dottedToken(at: number, dotted: string, own: Separators): NumberToken {
  const readings = [`"${dotted}`]
  if (/^\d{1,3}(?:\.\d{3})+$/.test(dotted) && own.groups.includes('.')) {
    readings.push(`=${dotted.replaceAll('.', '')}`)
  }
  return {
    text: dotted,
    from: at,
    to: at + dotted.length,
    readings,
    literal: readings.length === 1,
    whole: null,
  }
}

function timeToken(text: string, at: number, time: string): NumberToken {
  const [hours, minutes, seconds] = time.split(':').map(Number)
  const half = halfOfDay(text.slice(at + time.length))
  return {
    text: time,
    from: at,
    to: at + time.length,
    readings: [clock(hours!, minutes!, seconds, half)],
    literal: false,
    whole: null,
  }
}

/** One number, or several where a space between them groups no digits. */
function numberTokens(text: string, at: number, written: string, own: Separators): NumberToken[] {
  const tokens: NumberToken[] = []
  const part = /\d{1,3}(?:([  \u2009\u202F'’])\d{3}(?:\1\d{3})*)(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g
  for (const { 0: figures, 1: space, index } of written.matchAll(part)) {
    if (space === ' ' && !own.groups.includes(' ')) {
      for (const { 0: each, index: from } of figures.matchAll(/\d+(?:[.,]\d+)*/g)) {
        tokens.push(numberToken(text, at + index + from, each, own))
      }
    } else tokens.push(numberToken(text, at + index, figures, own))
  }
  return tokens
}

function numberToken(text: string, at: number, figures: string, own: Separators): NumberToken {
  const bare = figures.replace(/[\s'’]/g, '')
  if (/^0\d+$/.test(bare)) {
    return {
      text: figures,
      from: at,
      to: at + figures.length,
      readings: [`"${bare}`],
      literal: true,
      whole: null,
    }
  }
  const readings = new Set<string>()
  const grouped = /^\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?$/.exec(bare)
  if (/^\d+$/.test(bare)) readings.add(`=${trim(bare)}`)
  else if (grouped && own.groups.includes(grouped[1]!)) {
    readings.add(`=${trim(bare.replaceAll(grouped[1]!, '').replace(',', '.'))}`)
  } else if (/^\d+[.,]\d+$/.test(bare)) readings.add(`=${trim(bare.replace(',', '.'))}`)
  else readings.add(`"${bare}`)
  const clockTime = /^(\d{1,2})\.(\d{2})$/.exec(bare)
  if (clockTime && Number(clockTime[1]) < 25 && Number(clockTime[2]) < 60) {
    readings.add(clock(Number(clockTime[1]), Number(clockTime[2]), undefined, null))
  }
  const times = scaleOf(text.slice(at + figures.length, at + figures.length + 20))
  for (const reading of times === 1 ? [] : [...readings]) {
    if (reading.startsWith('=')) readings.add(`=${Number(reading.slice(1)) * times}`)
  }
  const whole = /^\d+$/.test(bare) ? Number(bare) : null
  const half = whole !== null && whole <= 12 ? halfOfDay(text.slice(at + figures.length)) : null
  if (half !== null) readings.add(clock(whole!, 0, undefined, half)).add(`=${(whole! % 12) + half}`)
  return quantity(text, at, figures, [...readings], whole)
}

/** A figure with the sign before it, where that is no dash between two. */
function quantity(
  text: string,
  at: number,
  figures: string,
  readings: string[],
  whole: number | null,
): NumberToken {
  const isNegative =
    /(?:^|[\s(=:"'“])-$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/\d\s*-$/.test(text.slice(Math.max(0, at - 4), at))
  // `värdet-1`: a dash after a letter may be a sign whose space was lost.
  const isUnsure = /\p{L}-$/u.test(text.slice(Math.max(0, at - 2), at))
  const negative = readings.map((one) => one.replace('=', '=-'))
  const signed = isNegative ? negative : isUnsure ? [...readings, ...negative] : readings
  const from = isNegative ? at - 1 : at
  return {
    text: text.slice(from, at + figures.length),
    from,
    to: at + figures.length,
    readings: signed,
    literal: false,
    whole: isNegative ? null : whole,
  }
}

/**
 * `PowerShell 3.0`, `TLS 1.2`, `version 4.8`, `3.0 and 4.0` after one: a version's dot is no
 * decimal separator and stays.
 */
function markVersions(text: string, tokens: NumberToken[]): NumberToken[] {
  let lastVersionEnd = -1
  return tokens.map((token) => {
    if (!/^\d+\.\d+$/.test(token.text)) return token
    const before = text.slice(Math.max(0, token.from - 40), token.from)
    const follows =
      lastVersionEnd >= 0 &&
      /^[\s,]*(?:\p{L}{1,4}\s+)?$/u.test(text.slice(lastVersionEnd, token.from))
    if (!follows && !namesVersion(before, token.from)) return token
    lastVersionEnd = token.to
    return { ...token, readings: [`"${token.text}`], literal: true, whole: null }
  })
}

function namesVersion(before: string, at: number): boolean {
  if (/(?:^|[^\p{L}])(?:versions?|version(?:en|e|i)|release|v\.?|ver\.?)\s*$/iu.test(before))
    return true
  const name = /(?:^|[\s(])([\p{L}\p{N}.+#-]*\p{L}[\p{L}\p{N}.+#-]*)\s$/u.exec(before)?.[1]
  if (name === undefined) return false
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}$|^\./u.test(name)) return true
  const start = before.lastIndexOf(name)
  const isFirst =
    at - before.length + start === 0 || /[.?!:\n]["')\]]?\s*$/.test(before.slice(0, start))
  return /^\p{Lu}/u.test(name) && !isFirst
}

const scales: readonly [RegExp, number][] = [
  [/^(?:thousand|tusen|tausend|mille|mila|mil|bin|tys|тыс|ألف|آلاف|千)(?!\p{L}{4})/iu, 1e3],
  [
    /^(?:million|miljon|milion|milyon|millón|millon|milhão|milhões|mln|mio|миллион|млн|мільйон|مليون|ملايين)/iu,
    1e6,
  ],
  [/^(?:billion|miljard|miliard|milyar|milliard|mld|миллиард|млрд|мільярд|مليار)/iu, 1e9],
]

/** `80 million`: what the word after a number multiplies it by. */
function scaleOf(after: string): number {
  const word = after.replace(/^[\s\u00A0\u202F]/, '')
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1
}

function halfOfDay(after: string): 0 | 12 | null {
  const mark = /^[\s\u00A0\u202F]?([ap])\.?\s?m\b/i.exec(after)?.[1]?.toLowerCase()
  return mark === undefined ? null : mark === 'a' ? 0 : 12
}

function clock(
  hours: number,
  minutes: number,
  seconds: number | undefined,
  half: 0 | 12 | null,
): string {
  const hour = half === null ? hours : (hours % 12) + half
  const rest = [minutes, ...(seconds === undefined ? [] : [seconds])]
  return `:${[hour, ...rest].map((one) => String(one).padStart(2, '0')).join(':')}`
}

/** Without zeros that change no value: `2.50`, `3.0`. */
function trim(figures: string): string {
  const [whole, part = ''] = figures.split('.')
  const rest = part.replace(/0+$/, '')
  return rest === '' ? whole! : `${whole}.${rest}`
}
