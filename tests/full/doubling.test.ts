import { describe, expect, test } from 'vitest'
import { expectDoubled, measured, moreDoublings } from '../doubling.ts'

describe('twice the input takes twice the steps, in every stretch of the code', () => {
  test.each(moreDoublings)('%s', (...doubling) => expectDoubled(doubling))

  test('in as many segments as there are things', () => {
    const [growth] = measured(1300, 'items', 'alike', ['words alike'])
    expect(growth!.grows).toEqual([])
  })
})
