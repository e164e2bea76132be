import type { Reading } from './reading.ts'

export interface Mangled {
  from: number
  to: number
}

/**
 * Where a literal stands with spaces or another case in it: `user @ contoso.com`, `% s`. Every such
 * place, in order.
 */
export function mangled(literal: string, { prose }: Reading): Mangled[] {
  if (prose.length > tooLong) return []
  const units = literal.replace(/\s+/g, '')
  if (units.length < 2 || units.length > 200) return []
  const before = /^[\p{L}\p{N}_]/u.test(units) ? String.raw`(?<![\p{L}\p{N}_])` : ''
  const after = /[\p{L}\p{N}_]$/u.test(units) ? String.raw`(?![\p{L}\p{N}_])` : ''
  const pattern = new RegExp(before + [...units].map(escape).join('\\s*') + after, 'giu')
  return Array.from(prose.matchAll(pattern), ({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
  }))
}

/** A text for which that takes too long, as often as it may be asked. */
const tooLong = 20_000

function escape(unit: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(unit) ? `\\${unit}` : unit
}
