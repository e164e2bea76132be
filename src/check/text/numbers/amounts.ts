/** What the words beside a figure make of it: half of the day, thousands, millions. */

/** `3 PM`: 12 hours more, `3 AM`: none; null where neither follows. */
export function halfOfDay(after: string): 0 | 12 | null {
  const mark = /^[\s\u00A0\u202F]?([ap])\.?\s?m\b/i.exec(after)?.[1]?.toLowerCase()
  return mark === undefined ? null : mark === 'a' ? 0 : 12
}

/** A time of day as the reading of a number: `:15:30`. */
export function clock(
  hours: number,
  minutes: number,
  seconds: number | undefined,
  half: 0 | 12 | null,
): string {
  const hour = half === null ? hours : (hours % 12) + half
  const rest = [minutes, ...(seconds === undefined ? [] : [seconds])]
  return `:${[hour, ...rest].map((one) => String(one).padStart(2, '0')).join(':')}`
}

/** `80 million`: what the word after a number multiplies it by; 1 where it is no such word. */
export function scaleOf(after: string): number {
  const word = after.replace(/^[\s\u00A0\u202F]/, '')
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1
}

const scales: readonly [RegExp, number][] = [
  [/^(?:thousand|tusen|tausend|mille|mila|mil|bin|tys|тыс|ألف|آلاف|千)(?!\p{L}{4})/iu, 1e3],
  [
    /^(?:million|miljon|milion|milyon|millón|millon|milhão|milhões|mln|mio|миллион|млн|мільйон|مليون|ملايين)/iu,
    1e6,
  ],
  [/^[万萬만]/u, 1e4],
  [/^[億亿억]/u, 1e8],
  [/^(?:billion|miljard|miliard|milyar|milliard|mld|миллиард|млрд|мільярд|مليار)/iu, 1e9],
]
