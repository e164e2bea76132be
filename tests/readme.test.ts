import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fill } from '../scripts/readme/fill.ts'
import { parts } from '../scripts/readme/parts.ts'

test('the generated parts of the README are fresh', async () => {
  const text = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  expect(text, 'npm run readme makes it fresh').toBe(fill(text, await parts()))
})
