import { withoutZeros } from '../../text/plain-text.ts'

/**
 * The codes that a typed number may stand for: the one that is spelled so, else those that only
 * leading zeros tell from it (`0014` is 14, but `10` is not `010`). The number itself, without
 * zeros, where no code is registered for it.
 */
export function codesOfNumber(number: string, codes: readonly string[]): string[] {
  if (codes.includes(number)) return [number]
  const matching = codes.filter(
    (code) => number.endsWith(code) && /^0+$/.test(number.slice(0, -code.length)),
  )
  return matching.length > 0 ? matching : [withoutZeros(number)]
}

/**
 * The codes whose support ID has a number, whatever its padding: the one whose ID is written so to
 * the digit, else all of that number. The number itself, without zeros, where no code has it.
 *
 * @param template How the catalog writes support IDs: `SSPR_{code:4}`.
 */
export function codesOfSupportId(
  number: string,
  template: string | null,
  codes: readonly string[],
): string[] {
  const width = Number(/\{code:(\d+)\}/.exec(template ?? '')?.[1] ?? 0)
  const written = number.toLowerCase()
  const padded = (code: string): string => (/^\d+$/.test(code) ? code.padStart(width, '0') : code)
  const exact =
    codes.find((code) => {
      const lower = code.toLowerCase()
      // Comparing the ends first is cheap: a catalog may have thousands of codes.
      return written.endsWith(lower) && padded(lower) === written
    }) ?? codes.find((code) => code.toLowerCase() === written)
  if (exact !== undefined) return [exact]
  const unpadded = withoutZeros(number)
  const matching = codes.filter((code) => withoutZeros(code) === unpadded)
  return matching.length > 0 ? matching : [unpadded]
}
