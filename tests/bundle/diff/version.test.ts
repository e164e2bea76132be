import { describe, expect, test } from 'vitest'
import { leastVersion, promisedLevel, type Level } from '../../../src/bundle/diff/version.ts'

describe('a version number promises', () => {
  const steps: [old: string, next: string, level: Level][] = [
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.10', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.2.2', 'none'],
    ['2.0.0', '1.9.9', 'none'],
    ['1.2.3', '1.2.3+build', 'none'],
    // A caret range takes 0.2.x for 0.2.3, and nothing but 0.0.3 for 0.0.3.
    ['0.2.3', '0.2.4', 'minor'],
    ['0.2.3', '0.3.0', 'major'],
    ['0.2.3', '1.0.0', 'major'],
    ['0.0.3', '0.0.4', 'major'],
    ['0.0.3', '0.1.0', 'major'],
    ['0.0.0', '0.0.0', 'none'],
    ['1.0.0-beta.1', '1.0.0-beta.2', 'major'],
    ['1.0.0-beta.2', '1.0.0-beta.10', 'major'],
    ['1.0.0-beta.2', '1.0.0-beta.1', 'none'],
    ['1.0.0-beta', '1.0.0', 'major'],
    ['1.0.0', '1.0.0-beta', 'none'],
    ['1.0.0', '1.1.0-beta', 'minor'],
    ['1.0.0-1', '1.0.0-a', 'major'],
    ['1.0.0-a', '1.0.0-a.1', 'major'],
    ['spring', 'autumn', 'none'],
    ['1.0', '2.0', 'none'],
  ]

  test.each(steps)('%s → %s: %s', (old, next, level) => {
    expect(promisedLevel(old, next)).toBe(level)
  })
})

describe('the least version that promises enough', () => {
  const needs: [old: string, level: Level, next: string | null][] = [
    ['1.2.3', 'none', null],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'patch', '0.2.4'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.0.0', 'major', '0.0.1'],
    ['1.0.0-beta.1', 'major', '1.0.0'],
    ['spring', 'major', null],
  ]

  test.each(needs)('%s, %s: %s', (old, level, next) => {
    expect(leastVersion(old, level)).toBe(next)
  })
})
