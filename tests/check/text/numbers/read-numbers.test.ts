import { describe, expect, test } from 'vitest'
import { numbers } from '../../../../src/check/text/numbers/read-numbers.ts'

const read = (text: string, locale = 'en') =>
  numbers(text, locale).map(({ text: own, readings }) => [own, ...readings])

describe('numbers', () => {
  test.each([
    ['en', '1,000', '=1000'],
    ['sv', '1\u00A0000', '=1000'],
    ['sv', '1\u202F000', '=1000'],
    ['sv', '1 000', '=1000'],
    ['de', '1.000', '=1000'],
    ['de-CH', '1’000', '=1000'],
    ['it', '1.000.000', '=1000000'],
    ['ar', '١٬٠٠٠', '=1000'],
    ['en', '2.5', '=2.5'],
    ['sv', '2,5', '=2.5'],
    ['ar', '٢٫٥', '=2.5'],
    ['en', '2.50', '=2.5'],
    ['fa', '۱۲', '=12'],
    ['hi', '१२', '=12'],
    ['en', '80 million', '=80000000'],
    ['it', '80 milioni', '=80000000'],
  ])('of %s: %s is %s', (locale, text, reading) => {
    expect(numbers(text, locale)).toHaveLength(1)
    expect(numbers(text, locale)[0]!.readings).toContain(reading)
  })

  test('keep codes, versions and addresses to the letter', () => {
    expect(read('SSPR_0009, C4368, 0009, 1.2.3, 192.168.0.1')).toEqual([
      ['SSPR_0009', '"SSPR_0009'],
      ['C4368', '"C4368'],
      ['0009', '"0009'],
      ['1.2.3', '"1.2.3'],
      ['192.168.0.1', '"192.168.0.1'],
    ])
  })

  test('tell a version from a quantity by what stands before it', () => {
    expect(read('TLS 1.2')).toEqual([['1.2', '"1.2']])
    expect(read('versions 3.0, 4.0 and 5.1')).toEqual([
      ['3.0', '"3.0'],
      ['4.0', '"4.0'],
      ['5.1', '"5.1'],
    ])
    expect(read('v2.0')).toEqual([['2.0', '"2.0']])
    expect(read('Wait 2.5 seconds')[0]).toContain('=2.5')
  })

  test('read times of day in twelve and twenty-four hours', () => {
    expect(read('3:30 PM')[0]).toContain(':15:30')
    expect(read('kl. 15.30', 'sv')[0]).toContain(':15:30')
    expect(read('12 a.m.')[0]).toContain(':00:00')
  })

  test('read a date by its parts, whatever their order', () => {
    const parts = (text: string) =>
      read(text)
        .map(([, value]) => value)
        .sort()
    expect(parts('09/13/2023')).toEqual(parts('2023-09-13'))
  })

  test('know a sign from a dash', () => {
    expect(read('exit code -1')).toEqual([['-1', '=-1']])
    expect(read('steps 3-5').flat()).toEqual(['3', '=3', '5', '=5'])
    expect(read('värdet-1', 'sv')[0]).toEqual(['1', '=1', '=-1'])
  })

  test('read figures with a unit or an ordinal’s ending', () => {
    expect(read('10px, the 2nd, 3D')).toEqual([
      ['10', '=10'],
      ['2', '=2'],
      ['3', '=3'],
    ])
  })

  test('part figures from letters that a script writes with them', () => {
    expect(read('و12', 'ar')).toEqual([['12', '=12']])
    expect(read('第3章', 'ja')).toEqual([['3', '=3']])
  })
})
