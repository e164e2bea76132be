import { describe, expect, test } from 'vitest'
import { firstSentence, titleOfHeading } from '../../../src/catalog/entries/title-from-heading.ts'
import { readRegistry } from '../../../src/catalog/registry/registry.ts'

const { registry, patterns } = readRegistry({
  catalog:
    'id: a\nsource: en\nsupportId: "SSPR_{code:4}"\ncodes: { 9: { symbol: TenantDisabled }, 14: { symbol: UserNotReady } }\n',
  glossary: null,
  locales: ['en'],
  codeWords: { en: ['error', 'code'], sv: ['fel', 'felkod'], ja: ['エラー'] },
})

describe('the title of a heading', () => {
  test.each([
    ['Error 9: Password reset is turned off', 'Password reset is turned off'],
    ['Fel 9: Återställningen är avstängd', 'Återställningen är avstängd'],
    ['الخطأ 9: إعادة التعيين موقوفة', 'إعادة التعيين موقوفة'],
    ['الخطأ ٩: إعادة التعيين موقوفة', 'إعادة التعيين موقوفة'],
    ['エラー 9：リセットできません', 'リセットできません'],
    ['エラー9 リセットできません', 'リセットできません'],
    ['Mã lỗi số 9: Không được bật', 'Không được bật'],
    ['9: Reset is off', 'Reset is off'],
    ['9. Reset is off', 'Reset is off'],
    ['9 – Reset is off', 'Reset is off'],
    ['9 - Reset is off', 'Reset is off'],
    ['(9) Reset is off', 'Reset is off'],
    ['[9] Reset is off', 'Reset is off'],
    ['SSPR_0009: Reset is off', 'Reset is off'],
    ['sspr-9 – Reset is off', 'Reset is off'],
    ['SSPR_0009 Reset is off', 'Reset is off'],
    ['TenantDisabled: Reset is off', 'Reset is off'],
    ['TenantDisabled = 9: Reset is off', 'Reset is off'],
    ['TenantDisabled (SSPR_0009): Reset is off', 'Reset is off'],
    ['Error 9 (SSPR_0009) - Reset is off', 'Reset is off'],
    ['Error code 9 Reset is off', 'Reset is off'],
    ['Reset is off (9)', 'Reset is off'],
    ['Reset is off (error 9)', 'Reset is off'],
    ['Reset is off [SSPR_0009]', 'Reset is off'],
    ['Reset is off – SSPR_0009', 'Reset is off'],
    ['Reset is off: TenantDisabled', 'Reset is off'],
    ['Reset is off (TenantDisabled = 9)', 'Reset is off'],
    ['Reset is off (SSPR_0009, TenantDisabled)', 'Reset is off'],
    ['Reset is off', 'Reset is off'],
    ['Reset fails after 9 attempts', 'Reset fails after 9 attempts'],
    ['9 ways to fail', '9 ways to fail'],
    ['Error 9: 9 licences are missing', '9 licences are missing'],
    ['Error 19: not this', 'Error 19: not this'],
    ['Error 9', null],
    ['SSPR_0009', null],
    ['TenantDisabled', null],
    ['TenantDisabled = 9', null],
    ['TenantDisabled (9)', null],
    ['(9)', null],
    ['', null],
  ])('%j is %j', (heading, title) => {
    expect(titleOfHeading(heading, registry.codes['9']!, registry, patterns)).toBe(title)
  })
})

describe('the first sentence', () => {
  test.each([
    ['It is off. Ask someone.', 'en', 'It is off.'],
    ['It is off', 'en', 'It is off'],
    ['Is it off? Yes.', 'en-x-back', 'Is it off?'],
    ['Corrupt .SBR file. Build again.', 'en', 'Corrupt .SBR file.'],
    ['Needs all .SBR files', 'en', 'Needs all .SBR files'],
    ['Step one:\n- a\n- b', 'en', 'Step one:'],
    ['オフです。管理者に連絡してください。', 'ja', 'オフです。'],
    ['أوقفت الخدمة. اتصل بالمسؤول.', 'ar', 'أوقفت الخدمة.'],
    ['', 'en', ''],
  ])('of %j', (text, locale, sentence) => expect(firstSentence(text, locale)).toBe(sentence))
})
