import { digits } from '../text/plain-text.ts'
import { withoutPrivateUse } from './tags.ts'
import { perLocale } from './per-locale.ts'

/** How a locale writes numbers, from CLDR. */
export interface Separators {
  decimal: string
  /** Every character that may stand between groups of digits. */
  groups: string
}

/** Characters that CLDR, keyboards and typesetters use for the same space or apostrophe. */
const spaces = ' \u00A0\u2009\u202F'
const apostrophes = "'’"

export const separators = perLocale((locale): Separators => {
  const format = new Intl.NumberFormat(withoutPrivateUse(locale), { useGrouping: true })
  const parts = format.formatToParts(1234567.8)
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.'
  const group = parts.find((part) => part.type === 'group')?.value ?? ''
  const groups = spaces.includes(group)
    ? spaces
    : apostrophes.includes(group)
      ? apostrophes + spaces
      : group + '\u00A0\u202F'
  return { decimal: ascii(decimal), groups: ascii(groups) }
})

/** The text with digits and separators of any script as ASCII; its length stays. */
export function ascii(text: string): string {
  if (/^[\0-\u00FF]*$/.test(text)) return text
  return text.replace(/\p{Nd}|[٫٬−‐‑]/gu, (one) => {
    if (one === '٫') return '.'
    if (one === '٬') return ','
    if (one === '−' || one === '‐' || one === '‑') return '-'
    return one.length > 1 ? one : digits(one)
  })
}
