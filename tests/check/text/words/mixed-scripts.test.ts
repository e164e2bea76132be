import { expect, test } from 'vitest'
import { mixedScripts } from '../../../../src/check/text/words/mixed-scripts.ts'

test('letters of two scripts in one word are told with the right ones', () => {
  expect(mixedScripts('Usеr', 'Latn')).toMatchObject([{ expected: 'User' }])
  expect(mixedScripts('ҮELLOW', 'Latn')).toMatchObject([{ expected: 'YELLOW' }])
  expect(mixedScripts('20 μm, 5 kΩ, π', 'Latn')).toEqual([])
  expect(mixedScripts('Сообщение от SSPR', 'Cyrl')).toEqual([])
})
