import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from '../../src/load/load.ts'
import { published } from '../../scripts/eval/corpus.ts'
import { expectUndamaged, fields, seeds } from '../check/mending.ts'

const own = await load(join(import.meta.dirname, '../../content'))

test.each([own, ...(await published())])('fixes hold in catalog $registry.id', async (catalog) => {
  const all = await fields(catalog)
  expect(all).not.toEqual([])
  const property = fc.asyncProperty(seeds(all), ({ file, edits }) =>
    expectUndamaged(
      all.find(({ ground }) => ground.target.file === file)!,
      edits,
    ),
  )
  await fc.assert(property, { numRuns: 150, endOnFailure: true })
})
