import { describe, expect, test } from 'vitest'
import { lookupLocale } from '../../../src/site/client/lookup-locale.ts'

describe('lookupLocale', () => {
  const locales = ['en', 'sv', 'pt-BR', 'zh-Hans', 'zh-Hant']
  test.each([
    [['sv-SE'], 'sv'],
    [['sv_FI'], 'sv'],
    [['SV'], 'sv'],
    [['da', 'en-GB'], 'en'],
    [['pt-PT'], 'pt-BR'],
    [['zh_TW'], 'zh-Hant'],
    [['zh-HK', 'en'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-!'], 'zh-Hans'],
    [['', 'da'], null],
    [[], null],
  ])('%j finds %s', (wishes, found) => {
    expect(lookupLocale(wishes, locales)).toBe(found)
  })
})
