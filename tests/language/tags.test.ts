import { describe, expect, test } from 'vitest'
import {
  canonical,
  chain,
  direction,
  fallbacks,
  language,
  lookup,
  meansSame,
  nameIn,
  ownName,
  sameLanguage,
  script,
  withoutPrivateUse,
} from '../../src/language/tags.ts'

test.each([
  ['iw', 'he', true],
  ['no', 'nb', true],
  ['zh-TW', 'zh-Hant', true],
  ['sv-SE', 'SV', true],
  ['en-x-back', 'en', false],
  ['en-GB', 'en', false],
  ['zh', 'zh-Hant', false],
  ['nn', 'nb', false],
  ['no tag', 'no tag', true],
])('%s and %s mean the same: %s', (a, b, same) => {
  expect(meansSame(a, b)).toBe(same)
  expect(meansSame(b, a)).toBe(same)
})

describe('canonical', () => {
  test.each([
    ['sv', 'sv'],
    ['SV', 'sv'],
    ['sv-se', 'sv-SE'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['en-X-Back', 'en-x-back'],
    ['iw', 'he'],
    ['fil', 'fil'],
    ['de-u-co-phonebk', 'de-u-co-phonebk'],
    ['sv_SE', null],
    ['english', null],
    ['x-private', null],
    ['i-klingon', null],
    ['e', null],
    ['en-', null],
    ['en-x', null],
    ['includes', null],
    ['', null],
    ['../en', null],
  ])('%j is %j', (tag, expected) => expect(canonical(tag)).toBe(expected))
})

describe('chain', () => {
  test.each([
    ['sv', ['sv']],
    ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh']],
    ['en-x-back', ['en-x-back', 'en']],
    ['en-GB-x-a-b', ['en-GB-x-a-b', 'en-GB', 'en']],
    ['de-u-co-phonebk', ['de-u-co-phonebk', 'de-u-co', 'de']],
  ])('of %s', (tag, tags) => expect(chain(tag)).toEqual(tags))
})

describe('fallbacks', () => {
  test.each([
    ['sv', ['en', 'sv'], 'en', ['en']],
    ['en', ['en', 'sv'], 'en', []],
    ['pt-BR', ['en', 'pt', 'pt-BR'], 'en', ['pt', 'en']],
    ['zh-Hant-TW', ['en', 'zh', 'zh-Hant', 'zh-Hant-TW'], 'en', ['zh-Hant', 'zh', 'en']],
    ['en-x-back', ['en', 'en-x-back'], 'en', ['en']],
    ['en-GB', ['en', 'en-GB', 'sv'], 'sv', ['en', 'sv']],
    ['en', ['en', 'en-US'], 'en-US', ['en-US']],
  ])('of %s among %j from %s', (tag, available, source, found) => {
    expect(fallbacks(tag, available, source)).toEqual(found)
  })
})

test('what is kept per locale is looked up along its chain', () => {
  const words = { sv: 'fel', 'zh-Hant': '錯誤' }
  expect(lookup(words, 'sv-FI')).toBe('fel')
  expect(lookup(words, 'zh-Hant-HK')).toBe('錯誤')
  expect(lookup(words, 'zh')).toBeUndefined()
  expect(lookup({}, 'constructor')).toBeUndefined()
})

test('languages are told by their first subtag', () => {
  expect(language('sv-SE')).toBe('sv')
  expect(sameLanguage('en-GB', 'en-x-back')).toBe(true)
  expect(sameLanguage('en', 'enm')).toBe(false)
  expect(withoutPrivateUse('en-GB-x-back')).toBe('en-GB')
})

describe('direction', () => {
  test.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['dv', 'rtl'],
    ['pa-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-x-back', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['pa', 'ltr'],
    ['az', 'ltr'],
    ['sv', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['en-x-back', 'ltr'],
    ['xx', 'ltr'],
  ])('of %s is %s', (tag, expected) => expect(direction(tag)).toBe(expected))

  test('comes from the likely script', () => {
    expect(['sr', 'sr-Latn', 'zh-TW', 'ja', 'xx'].map(script)).toEqual([
      'Cyrl',
      'Latn',
      'Hant',
      'Jpan',
      'Latn',
    ])
  })
})

describe('names', () => {
  test.each([
    ['sv', 'Svenska'],
    ['en', 'English'],
    ['pt-BR', 'Português (Brasil)'],
    ['ar', 'العربية'],
    ['ka', 'ქართული'],
    ['ja', '日本語'],
    ['en-x-back', 'English (back)'],
    ['en-GB-x-a-b', 'British English (a-b)'],
    ['de-u-co-phonebk', 'Deutsch'],
  ])('of %s in itself is %s', (tag, name) => expect(ownName(tag)).toBe(name))

  test('in another language', () => {
    expect(nameIn('sv', 'en')).toBe('Swedish')
    expect(nameIn('en', 'sv-x-test')).toBe('engelska')
    expect(nameIn('qzz', 'en')).toBe('qzz')
  })
})
