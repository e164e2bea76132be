import { escape } from '../../catalog/resolve-text.ts'
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

/** Where a literal begins a longer word, whose letters or digits run on: `MakeCert.exes`. */
export function runOn(literal: string, { prose }: Reading): Mangled | null {
  if (prose.length > tooLong) return null
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_])${escape(literal)}[\p{L}\p{M}\p{N}_]+`,
    'u',
  )
  const found = pattern.exec(prose)
  return found && { from: found.index, to: found.index + found[0].length }
}

/** A text for which that takes too long, as often as it may be asked. */
const tooLong = 20_000
