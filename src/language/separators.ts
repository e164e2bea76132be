import { withoutPrivateUse } from './tags.ts'
import { perLocale } from './per-locale.ts'

/** How a locale writes numbers, from CLDR, in ASCII where there is an ASCII sign for it. */
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
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const group = parts.find(({ type }) => type === 'group')?.value ?? ''
  return { decimal: asciiOf(decimal), groups: asciiOf(groupsOf(group)) }
})

function groupsOf(group: string): string {
  if (spaces.includes(group)) return spaces
  return apostrophes.includes(group) ? apostrophes + spaces : `${group}\u00A0\u202F`
}

/** Arabic separators stand for the comma and full stop that numbers in ASCII digits have. */
function asciiOf(separator: string): string {
  return separator.replace('٫', '.').replace('٬', ',')
}
