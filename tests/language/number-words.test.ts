import { describe, expect, test } from 'vitest'
import { saysNumber, spelledNumbers } from '../../src/language/number-words.ts'

describe('numbers in words', () => {
  test.each([
    ['sv', 'vänta tre dagar', 3],
    ['sv', 'var tredje dag', 3],
    ['sv', 'tvåstegsverifiering', 2],
    ['en', 'try it twice', 2],
    ['it', 'per la seconda volta', 2],
    ['tr', 'beş dakika', 5],
    ['ar', 'خمس مرات', 5],
    ['de', 'zwölf Seiten', 12],
    ['sv', 'noll procent', 0],
  ])('of %s: %s says %d', (locale, text, value) => {
    expect(saysNumber(text, value, locale)).toBe(true)
  })

  test('are not seen within other words', () => {
    expect(saysNumber('den bestrida', 3, 'sv')).toBe(false)
    expect(spelledNumbers('Vänta sju minuter', 'sv')).toEqual([{ value: 7, word: 'sju', from: 6 }])
    expect(spelledNumbers('sex', 'sv')).toEqual([])
  })
})
