import { languages } from '../../../language/languages.ts'
import { wordPattern } from '../../../language/word-pattern.ts'

/** What is added to an hour of the half of the day that follows it: 0 for AM, 12 for PM. */
export type HalfOfDay = 0 | 12

/** The half of the day that the text after a number names (`3 PM`); null where it names none. */
export function halfOfDay(after: string): HalfOfDay | null {
  const mark = /^[\s\u00A0\u202F]?([ap])\.?\s?m\b/i.exec(after)?.[1]?.toLowerCase()
  return mark === undefined ? null : mark === 'a' ? 0 : 12
}

/** A time of day as the reading of a number: `:15:30`. */
export function timeReading(
  hours: number,
  minutes: number,
  seconds: number | undefined,
  half: HalfOfDay | null,
): string {
  const hour = half === null ? hours : (hours % 12) + half
  const parts = [hour, minutes, ...(seconds === undefined ? [] : [seconds])]
  return `:${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}

/** The source of a pattern: what sets hours and minutes apart in any language, `h` in `15 h 30`. */
export const hourMark = `(?:${wordPattern(languages.flatMap(({ hourMarks = [] }) => hourMarks))})`
