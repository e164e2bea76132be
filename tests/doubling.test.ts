import { describe, expect, test } from 'vitest'
import { doublings, expectDoubled, measured } from './doubling.ts'

describe('twice the input takes twice the steps, in every stretch of the code', () => {
  test.each(doublings)('%s', { timeout: 300_000 }, (...doubling) => expectDoubled(doubling))

  test('it can tell where that is not so', { timeout: 60_000 }, () => {
    const [growth] = measured(60, 'items', 'changed', ['words'])
    expect(growth!.grows.join('\n')).toMatch(/^src\/pair\/align\/sequences\.ts:/m)
  })
})
