import type { Bundle } from './open-bundle.ts'
import { changeBetween, type BundleChange } from './change.ts'
import { codeChanges } from './diff-codes.ts'
import { localeChanges } from './diff-locales.ts'
import { compareLevels, leastVersion, promisedLevel, type Level } from './version.ts'

/** What happened between two bundles, and whether the new version number says so. */
export interface BundleDiff {
  /** The level of the greatest change. */
  level: Level
  /** The greatest first. */
  changes: BundleChange[]
  version: {
    old: string
    new: string
    /** The greatest change that the new number allows for. */
    promises: Level
    /** The smallest number that would promise enough; null where nothing changed. */
    least: string | null
    ok: boolean
  }
}

/** Compares two bundles as those see it who depend on the old one. */
export function diff(old: Bundle, next: Bundle): BundleDiff {
  const changes = [
    ...bundleChanges(old, next),
    ...codeChanges(old.manifest, next.manifest),
    ...localeChanges(old, next),
  ].sort((a, b) => compareLevels(b.level, a.level))
  const level = changes[0]?.level ?? 'none'
  const version = { old: old.manifest.version, new: next.manifest.version }
  const promised = promisedLevel(version.old, version.new)
  return {
    level,
    changes,
    version: {
      ...version,
      promises: promised,
      least: leastVersion(version.old, level),
      ok: compareLevels(promised, level) >= 0,
    },
  }
}

/** Changes of the package and of the catalog as a whole. */
function bundleChanges(old: Bundle, next: Bundle): BundleChange[] {
  const [before, after] = [old.manifest, next.manifest]
  const packages =
    old.package === null || next.package === null
      ? []
      : [
          ...changeBetween('package-renamed', 'major', [old.package.name, next.package.name]),
          ...changeBetween('site-changed', 'patch', [old.package.homepage, next.package.homepage]),
        ]
  return [
    ...packages,
    ...changeBetween('catalog-renamed', 'major', [before.catalog, after.catalog]),
    ...changeBetween('source-changed', 'minor', [before.source, after.source]),
  ]
}
