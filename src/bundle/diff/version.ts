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
  if (before.prerelease !== null) return 'major'
  const [major, minor] = before.numbers
  if (after.numbers[0] !== major) return 'major'
  if (after.numbers[1] !== minor) return major === 0 ? 'major' : 'minor'
  if (major > 0) return 'patch'
  return minor > 0 ? 'minor' : 'major'
}

/** The smallest version after `old` that promises a change of this level; null for no version. */
export function leastVersion(old: string, level: Level): string | null {
  const version = parse(old)
  if (version === null || level === 'none') return null
  const [major, minor, patch] = version.numbers
  const candidates = [
    `${major}.${minor}.${patch}`,
    `${major}.${minor}.${patch + 1}`,
    `${major}.${minor + 1}.0`,
    `${major + 1}.0.0`,
  ]
  return candidates.find((next) => compareLevels(promisedLevel(old, next), level) >= 0) ?? null
}

interface Version {
  numbers: readonly [major: number, minor: number, patch: number]
  prerelease: string[] | null
}

function parse(text: string): Version | null {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text)
  if (!match) return null
  const [, major, minor, patch, prerelease] = match
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    prerelease: prerelease === undefined ? null : prerelease.split('.'),
  }
}

/** The order of Semantic Versioning: below zero where `a` comes first. */
function compare(a: Version, b: Version): number {
  for (const index of [0, 1, 2] as const)
    if (a.numbers[index] !== b.numbers[index]) return a.numbers[index] - b.numbers[index]
  if (a.prerelease === null || b.prerelease === null)
    return Number(a.prerelease === null) - Number(b.prerelease === null)
  for (const [index, left] of a.prerelease.entries()) {
    const right = b.prerelease[index]
    if (right === undefined) return 1
    if (left !== right) return compareParts(left, right)
  }
  return a.prerelease.length - b.prerelease.length
}

/** Numbers come before words, and by their size. */
function compareParts(left: string, right: string): number {
  const [a, b] = [/^\d+$/.test(left), /^\d+$/.test(right)]
  if (a && b) return Number(left) - Number(right)
  if (a !== b) return a ? -1 : 1
  return left < right ? -1 : 1
}
