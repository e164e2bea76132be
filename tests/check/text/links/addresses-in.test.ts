import { describe, expect, test } from 'vitest'
import { addressKey } from '../../../../src/check/text/links/address-key.ts'
import { changedCode } from '../../../../src/check/text/literals/code-blocks.ts'
import { coupled, likeness } from '../../../../src/text/likeness.ts'
import { literalsInText } from '../../../../src/check/text/literals/literals-in-text.ts'
import { difference } from '../../../../src/text/multiset.ts'

describe('addresses', () => {
  const key = (url: string) => addressKey(url, ['en', 'sv'])

  test.each([
    ['https://example.com/en-us/a', 'https://www.example.com/sv-se/a/'],
    ['https://example.com/a?mkt=en-US&b=1', 'http://example.com/a?b=1&mkt=sv-SE'],
    ['https://en.example.org/a', 'https://sv.example.org/a'],
    ['../en/a.md#b', '../sv/a.md#b'],
  ])('%s and %s are one', (one, other) => {
    expect(key(one)).toBe(key(other))
  })

  test.each([
    ['https://example.com/a', 'https://example.com/b'],
    ['a.md#b', 'a.md#c'],
    ['https://example.com/de/a', 'https://example.com/a'],
    ['https://example.com/a?id=1', 'https://example.com/a?id=2'],
  ])('%s and %s are two', (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })
})

describe('literals in a text', () => {
  test.each([
    ['call +1 4251234567 now', 'phone'],
    ['call (425) 555-0100 now', 'phone'],
    ['open C:\\Windows\\System32 now', 'file'],
    ['open docs/setup.exe now', 'file'],
    ['set $env:PATH first', 'variable'],
  ])('%s holds a %s', (text, kind) => {
    expect(literalsInText(text).map((one) => one.kind)).toEqual([kind])
  })

  test.each(['System.Xml.XmlDocument', 'e.g. this', 'in 2023-09-13 at 10', 'it costs $5'])(
    '%s holds none',
    (text) => {
      expect(literalsInText(text)).toEqual([])
    },
  )
})

describe('multisets', () => {
  test('differ by what one has more often', () => {
    const same = (one: string) => one
    const { lost, added } = difference(['a', 'b', 'a'], ['a', 'c'], same, same)
    expect(lost).toEqual(['b', 'a'])
    expect(added).toEqual(['c'])
  })

  test('are coupled by likeness, each at most once', () => {
    const pairs = coupled(['version', 'port'], ['ports', 'versions'], likeness)
    expect(pairs).toEqual([
      { lost: 'version', added: 'versions' },
      { lost: 'port', added: 'ports' },
    ])
  })
})

describe('code blocks', () => {
  test('may differ in comments, strings and white space', () => {
    expect(changedCode('# Lists\nGet-Item  "a"', '# Visar\nGet-Item "b"')).toBeNull()
  })

  test('tell their first change', () => {
    expect(changedCode('a\nb\nc', 'a\nx\nc')).toEqual({ expected: 'b', actual: 'x' })
    expect(changedCode('a\nb', 'a')).toEqual({ expected: 'b', actual: '' })
    expect(changedCode('a', 'a\nb')).toEqual({ expected: '', actual: 'b' })
  })
})
