import { withoutZeros } from '../../text/plain-text.ts'

/**
 * The codes that a number as it is typed may be: the one that is spelled so, else what is left of it
 * without zeros before it (`0014` is 14, but `10` is not `010`). The number itself, without zeros,
 * where it is none.
 */
export function codesOfNumber(number: string, codes: readonly string[]): string[] {
  if (codes.includes(number)) return [number]
  const found = codes.filter(
    (code) => number.endsWith(code) && /^0+$/.test(number.slice(0, -code.length)),
  )
  return found.length > 0 ? found : [withoutZeros(number)]
}

/**
 * The codes whose support ID has a number, whatever its padding: the one that is written so to the
 * digit, else all of that number. The number itself, without zeros, where it is none's.
 */
export function codesOfId(
  number: string,
  template: string | null,
  codes: readonly string[],
): string[] {
  const width = Number(/\{code:(\d+)\}/.exec(template ?? '')?.[1] ?? 0)
  const written = number.toLowerCase()
  const padded = (code: string) => (/^\d+$/.test(code) ? code.padStart(width, '0') : code)
  const exact =
    codes.find((code) => {
      const own = code.toLowerCase()
      // Of the thousands of codes that there may be, most are told apart by their ends.
      return written.endsWith(own) && padded(own) === written
    }) ?? codes.find((code) => code.toLowerCase() === written)
  if (exact !== undefined) return [exact]
  const plain = withoutZeros(number)
  const found = codes.filter((code) => withoutZeros(code) === plain)
  return found.length > 0 ? found : [plain]
}
