import { expect, test } from 'vitest'
import { localeData } from '../../../../src/site/view/search/locale-data.ts'
import { site } from '../../sample.ts'

test('a locale’s search data names its codes, words and plural forms', () => {
  const data = localeData(site(), 'sv')
  expect(data.codes['4']).toEqual({
    id: 'ORB_0004',
    title: 'Mars gick inte att nå',
    href: '/sv/errors/4/',
    who: 'Administratören',
  })
  expect(data.other).toBe('en')
  expect(data.words['search.other']).toBe('På engelska')
  expect(data.results).toEqual({ one: '{{count}} träff', other: '{{count}} träffar' })
  expect(localeData(site(), 'en').other).toBeNull()
})
