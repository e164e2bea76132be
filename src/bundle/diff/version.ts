import type { SemVer } from 'semver'
import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'

/** How much a change may break: a major one breaks those who relied on the old bundle. */
export type Level = 'none' | 'patch' | 'minor' | 'major'

const levels: readonly Level[] = ['none', 'patch', 'minor', 'major']

/** Below zero where `a` is less than `b`. */
export function compareLevels(a: Level, b: Level): number {
  return levels.indexOf(a) - levels.indexOf(b)
}

/**
 * What a version number promises to those who depend on the old one, as a caret range reads it:
 * `^1.2.3` takes 1.x, `^0.2.3` takes 0.2.x alone, `^0.0.3` takes nothing else. So 0.2 to 0.3 may
 * break things, 0.2.3 to 0.2.4 may add, and every step of 0.0.x may do anything. A pre-release may
 * be followed by anything. A number that stays or goes down, or is no semantic version, promises
 * that nothing changed.
 */
export function promisedLevel(old: string, next: string): Level {
  const [before, after] = [parse(old), parse(next)]
  if (before === null || after === null || compare(before, after) >= 0) return 'none'
  if (before.prerelease.length > 0) return 'major'
  if (after.major !== before.major) return 'major'
  if (after.minor !== before.minor) return before.major === 0 ? 'major' : 'minor'
  if (before.major > 0) return 'patch'
  return before.minor > 0 ? 'minor' : 'major'
}

/** The smallest version after `old` that promises a change of this level; null for no version. */
export function leastVersion(old: string, level: Level): string | null {
  const version = parse(old)
  if (version === null || level === 'none') return null
  const promisesEnough = (next: string): boolean =>
    compareLevels(promisedLevel(old, next), level) >= 0
  return laterVersions(version).find(promisesEnough) ?? null
}

/** The release of a pre-release, and the next patch, minor and major version, in ascending order. */
function laterVersions({ major, minor, patch }: SemVer): string[] {
  return [
    `${major}.${minor}.${patch}`,
    `${major}.${minor}.${patch + 1}`,
    `${major}.${minor + 1}.0`,
    `${major + 1}.0.0`,
  ]
}
