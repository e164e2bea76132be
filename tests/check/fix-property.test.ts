import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from '../../src/load/load.ts'
import { expectUndamaged, fields, seeds } from './mending.ts'

const root = join(import.meta.dirname, '../..')
const published = join(root, '../shared/corpus/sspr')

test(
  'fixes put back what was damaged, to the letter, or leave it, and leave nothing to fix',
  () => expectHeld(join(root, 'content'), 10),
  120_000,
)

test.skipIf(!existsSync(published))('they do so in an article that others translated', () =>
  expectHeld(published, 6),
)

async function expectHeld(folder: string, numRuns: number): Promise<void> {
  const all = await fields(await load(folder))
  expect(all).not.toEqual([])
  const property = fc.asyncProperty(seeds(all), ({ file, edits }) =>
    expectUndamaged(
      all.find(({ ground }) => ground.target.file === file)!,
      edits,
    ),
  )
  await fc.assert(property, { numRuns, endOnFailure: true })
}
