import { change, type BundleChange } from './change.ts'
import type { Manifest, ManifestCode } from '../emit/manifest.ts'

/** What became of the codes, in every language alike. */
export function codeChanges({ codes: old }: Manifest, { codes: next }: Manifest): BundleChange[] {
  const removed = Object.keys(old).filter((code) => !Object.hasOwn(next, code))
  const added = Object.keys(next).filter((code) => !Object.hasOwn(old, code))
  const renamed = new Map(
    removed.flatMap((code) => {
      const symbol = old[code]!.symbol ?? null
      const now = added.find((one) => symbol !== null && next[one]!.symbol === symbol)
      return now === undefined ? [] : [[code, now] as const]
    }),
  )
  const fresh = added.filter((code) => ![...renamed.values()].includes(code))
  const kept = Object.keys(old).filter((code) => Object.hasOwn(next, code))
  return [
    ...removed.flatMap((code) => gone(code, old[code]!, renamed.get(code))),
    ...kept.flatMap((code) => factChanges(code, old[code]!, next[code]!)),
    ...fresh.flatMap((code) =>
      change('code-added', 'minor', [null, next[code]!.symbol ?? code], { code }),
    ),
  ]
}

function gone(code: string, { symbol }: ManifestCode, now: string | undefined): BundleChange[] {
  return now === undefined
    ? change('code-removed', 'major', [symbol ?? code, null], { code })
    : change('code-renamed', 'major', [code, now], { code })
}

/** Symbol and support ID are names that programs and people hold on to; the rest is advice. */
function factChanges(code: string, old: ManifestCode, next: ManifestCode): BundleChange[] {
  return [
    ...change('symbol-changed', 'major', [old.symbol, next.symbol], { code }),
    ...change('support-id-changed', 'major', [old.supportId, next.supportId], { code }),
    ...change('retired-changed', 'minor', [`${old.retired}`, `${next.retired}`], { code }),
    ...change('fixed-by-changed', 'patch', [old.fixedBy, next.fixedBy], { code }),
    ...change('retry-changed', 'patch', [`${old.retry}`, `${next.retry}`], { code }),
  ]
}
