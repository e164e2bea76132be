import { changeBetween, type BundleChange } from './change.ts'
import type { Manifest, ManifestCode } from '../emit/manifest.ts'

/** Changes of codes and of their facts, which hold in every locale. */
export function codeChanges({ codes: old }: Manifest, { codes: next }: Manifest): BundleChange[] {
  const removed = Object.keys(old).filter((code) => !Object.hasOwn(next, code))
  const added = Object.keys(next).filter((code) => !Object.hasOwn(old, code))
  const renamed = new Map(
    removed.flatMap((code) => {
      const symbol = old[code]!.symbol ?? null
      const newCode = added.find((other) => symbol !== null && next[other]!.symbol === symbol)
      return newCode === undefined ? [] : [[code, newCode] as const]
    }),
  )
  const fresh = added.filter((code) => ![...renamed.values()].includes(code))
  const kept = Object.keys(old).filter((code) => Object.hasOwn(next, code))
  return [
    ...removed.flatMap((code) => removal(code, old[code]!, renamed.get(code))),
    ...kept.flatMap((code) => factChanges(code, old[code]!, next[code]!)),
    ...fresh.flatMap((code) =>
      changeBetween('code-added', 'minor', [null, next[code]!.symbol ?? code], { code }),
    ),
  ]
}

function removal(
  code: string,
  { symbol }: ManifestCode,
  newCode: string | undefined,
): BundleChange[] {
  return newCode === undefined
    ? changeBetween('code-removed', 'major', [symbol ?? code, null], { code })
    : changeBetween('code-renamed', 'major', [code, newCode], { code })
}

/** A changed symbol or support ID breaks the programs and people that use it; the rest is advice. */
function factChanges(code: string, old: ManifestCode, next: ManifestCode): BundleChange[] {
  return [
    ...changeBetween('symbol-changed', 'major', [old.symbol, next.symbol], { code }),
    ...changeBetween('support-id-changed', 'major', [old.supportId, next.supportId], { code }),
    ...changeBetween('retired-changed', 'minor', [`${old.retired}`, `${next.retired}`], { code }),
    ...changeBetween('fixed-by-changed', 'patch', [old.fixedBy, next.fixedBy], { code }),
    ...changeBetween('retry-changed', 'patch', [`${old.retry}`, `${next.retry}`], { code }),
  ]
}
