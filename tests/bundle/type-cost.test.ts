import { expect, test } from 'vitest'
import { costs, type portals } from './type-cost.ts'

/** Types that are made for more codes; `npm run bench` tells the seconds. */
function more(path: keyof typeof portals, few: number, many: number): number {
  return costs(path, many).instantiations - costs(path, few).instantiations
}

test('2,000 codes cost a portal few types', () => {
  expect(more('portal.ts', 10, 2_000)).toBeLessThan(5_000)
})

test('nor do they cost more in i18next, with selectors', () => {
  expect(more('selected.ts', 10, 2_000)).toBeLessThan(20_000)
})

test('what string keys cost in i18next is what it takes for any resource', () => {
  const keys = 490 * (2 + 1 + 4 / 3 + 1 / 5)
  expect(more('opted-in.ts', 10, 500) / keys).toBeLessThan(150)
})
