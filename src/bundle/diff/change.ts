import type { Level } from './version.ts'

/** What may happen to a bundle. */
export type BundleChangeKind =
  | 'package-renamed'
  | 'catalog-renamed'
  | 'source-changed'
  | 'site-changed'
  | 'code-removed'
  | 'code-renamed'
  | 'code-added'
  | 'symbol-changed'
  | 'support-id-changed'
  | 'fixed-by-changed'
  | 'retry-changed'
  | 'retired-changed'
  | 'locale-removed'
  | 'locale-added'
  | 'fallback-changed'
  | 'key-removed'
  | 'key-added'
  | 'placeholder-added'
  | 'placeholder-removed'
  | 'text-changed'
  | 'state-changed'
  | 'address-changed'
  | 'links-changed'

/** One difference between two bundles. */
export interface BundleChange {
  level: Exclude<Level, 'none'>
  kind: BundleChangeKind
  code: string | null
  locale: string | null
  /** A key of the locale's messages. */
  key: string | null
  before: string | null
  after: string | null
}

/** One change where two values differ, none where they are the same. */
export function changeBetween(
  kind: BundleChangeKind,
  level: BundleChange['level'],
  [before, after]: readonly [string | null | undefined, string | null | undefined],
  where: Partial<Pick<BundleChange, 'code' | 'locale' | 'key'>> = {},
): BundleChange[] {
  if ((before ?? null) === (after ?? null)) return []
  const place = { code: null, locale: null, key: null, ...where }
  return [{ level, kind, ...place, before: before ?? null, after: after ?? null }]
}
