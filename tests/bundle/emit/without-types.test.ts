import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { withoutTypes } from '../../../src/bundle/emit/without-types.ts'

const script = (source: string): string => withoutTypes(source, stripTypeScriptTypes(source))

test.each([
  ['const moons: number = 2', 'const moons = 2'],
  ['const first = moons[0]!.name', 'const first = moons[0].name'],
  ['const moon = land(orbit as Orbit)', 'const moon = land(orbit)'],
  ['const moons = [] as const', 'const moons = []'],
  ['const land = (moon: Moon, time?: Date): void => {}', 'const land = (moon, time) => {}'],
  [
    'function nearest<Body>(bodies: Map<string, Body>): Body | null {}',
    'function nearest(bodies) {}',
  ],
  ["const text = 'a   b'  // two  spaces", "const text = 'a   b'  // two  spaces"],
])('%s is %s', (source, expected) => {
  expect(script(source)).toBe(expected)
})

test('what is nothing but types goes with its comment and its line', () => {
  const source = `import type { Planet } from './planet.ts'
import { land } from './land.ts'

/** A moon. */
interface Moon {
  name: string
}

/**
 * Its path.
 */
export type Orbit = string

/** Lands. */
export function visit(moon: Moon): void
export function visit(moon: Moon | Planet): void {
  land(moon)
}
`
  expect(script(source)).toBe(`import { land } from './land.ts'

/** Lands. */
export function visit(moon) {
  land(moon)
}
`)
})

test('a comment of another thing, and blank lines of a text, stay', () => {
  const source = `/** What moons are for. */

interface Moon {}

export const text = \`one


two\`
`
  expect(script(source)).toBe(`/** What moons are for. */

export const text = \`one


two\`
`)
})
