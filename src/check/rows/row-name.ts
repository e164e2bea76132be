import type { Code, Registry } from '../../model/registry.ts'

/** What the first cell of a code's row holds, `UserNotLicensed = 12`; of a page, its code. */
export function rowName({ code, symbol }: Code, { entries }: Registry): string {
  if (entries?.from !== 'table' || symbol === null) return code
  return entries.row.replace('{symbol}', () => symbol).replace('{code}', code)
}
