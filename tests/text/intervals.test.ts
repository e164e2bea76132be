import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, within } from '../../src/check/engine/raised.ts'
import { Intervals } from '../../src/text/intervals.ts'
import type { Place } from '../../src/model/place.ts'

const stretch = fc
  .tuple(fc.nat(30), fc.nat(12))
  .map(([start, length]) => ({ start, end: start + length }) as Place)

test('answers as a look at each of them would', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 40 }), stretch, (all, asked) => {
      const intervals = new Intervals(all, (one) => one)
      const around = all.filter((one) => within(asked, one))
      expect(new Set(intervals.around(asked))).toEqual(new Set(around))
      expect([...intervals.around(asked)].length).toBe(around.length)
      expect(intervals.isAround(asked)).toBe(around.length > 0)
      expect(intervals.overlaps(asked)).toBe(all.some((one) => overlap(one, asked)))
      expect(intervals.isWithin(asked)).toBe(all.some((one) => within(one, asked)))
    }),
  )
})

test('names those around a place by where they begin', () => {
  const all = [
    { start: 4, end: 9 },
    { start: 0, end: 20 },
    { start: 3, end: 8 },
  ]
  const intervals = new Intervals(all, (one) => one)
  expect([...intervals.around({ start: 5, end: 6 })]).toEqual([all[1], all[2], all[0]])
})
