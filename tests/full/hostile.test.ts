import { expect, test } from 'vitest'
import { slow } from '../hostile-steps.ts'

test('nothing within bounds is looked through again and again', () => {
  expect(slow(60_000)).toEqual({})
})
