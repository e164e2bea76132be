import { expect, test } from 'vitest'
import { invisible } from '../../src/text/invisible-characters.ts'

test('invisible characters are told where nothing needs them', () => {
  expect(invisible('a\u200Bb', false)).toEqual([{ from: 1, to: 2 }])
  expect(invisible('می\u200Cتوانید', true)).toEqual([])
  expect(invisible('\uFEFFa', false)).toEqual([])
  expect(invisible('👩\u200D💻', false)).toEqual([])
  expect(invisible('a\u202Eb', true)).toHaveLength(1)
})
