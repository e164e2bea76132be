import { describe, expect, test } from 'vitest'
import { digits } from '../../../src/text/plain-text.ts'
import { resolve } from '../../../src/catalog/resolve/resolve.ts'
import { compiler, sspr, words } from './indexes.ts'

/** `14`, `reserved 15`, `unknown` or `ambiguous 12 14`. */
function meant(query: string, index = sspr): string {
  const { status, code, candidates } = resolve(query, index)
  if (status === 'known') {
    expect(candidates).toEqual([code])
    return code!
  }
  expect(code).toBe(status === 'reserved' ? code : null)
  return [status, code, ...candidates].filter((part) => part !== null).join(' ')
}

describe('a text that is encoded again and again', () => {
  const encoded = (times: number) => `%${'25'.repeat(times - 1)}53SPR_0014`

  test('is read a few times over', () => {
    expect([1, 2, 8].map((times) => meant(encoded(times)))).toEqual(['14', '14', '14'])
  })

  test('is not read as often as it says', () => {
    expect(meant(encoded(20_000))).toBe('unknown')
  })
})

describe('(1) the whole is a number', () => {
  test.each([
    ['14', '14'],
    [' 14\n', '14'],
    ['0014', '14'],
    ['0xE', '14'],
    ['0x0e', '14'],
    ['0X1D', '29'],
    ['“14”', '14'],
    ['«14».', '14'],
    ['„14“', '14'],
    ['「14」。', '14'],
    ['(14)', '14'],
    ['`14`', '14'],
    ['14?!', '14'],
    ['１４', '14'],
    ['١٤', '14'],
    ['۱۴', '14'],
    ['१४', '14'],
    ['\u200F14\u200E', '14'],
    ['15', 'reserved 15'],
    ['28', 'reserved 28'],
    ['8', 'unknown'],
    ['31', 'unknown'],
    ['0', 'unknown'],
    ['99999999999999999999999', 'unknown'],
    ['0x14', 'reserved 20'],
    ['-14', 'unknown'],
    ['+14', 'unknown'],
    ['1 4', 'unknown'],
    ['1.4', 'unknown'],
    ['14.0', 'unknown'],
    ['14%', 'unknown'],
    ['14e0', 'unknown'],
    ['½', 'unknown'],
    ['1⁴', 'unknown'],
    ['0xG', 'unknown'],
    ['XIV', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))

  test('a code may be no decimal, or begin with a zero', () => {
    expect(meant('0x80070005', words)).toBe('0x80070005')
    expect(meant('010', words)).toBe('010')
    expect(meant('0010', words)).toBe('010')
    expect(meant('10', words)).toBe('reserved 10')
    expect(meant('0xA', words)).toBe('reserved 10')
    expect(meant('error 10', words)).toBe('reserved 10')
    expect(meant('E10', words)).toBe('010')
  })

  test('two codes may differ in zeros alone', () => {
    const both = { ...words, codes: ['10', '010'], symbols: {} }
    expect(meant('10', both)).toBe('10')
    expect(meant('010', both)).toBe('010')
    expect(meant('0010', both)).toBe('ambiguous 10 010')
    expect(meant('0xA', both)).toBe('10')
    expect(meant('error 010', both)).toBe('010')
    expect(meant('?code=010', both)).toBe('010')
    expect(meant('E10', both)).toBe('10')
    expect(meant('It said e010 at noon', both)).toBe('010')
    expect(meant('E0010', both)).toBe('ambiguous 10 010')
    expect(meant('E0010', { ...both, supportId: 'E{code:4}', codes: ['10', '00010'] })).toBe('10')
  })
})

describe('(2) a support ID', () => {
  test.each([
    ['SSPR_0014', '14'],
    ['sspr_0014', '14'],
    ['SSPR_14', '14'],
    ['SSPR-0014', '14'],
    ['SSPR 14', '14'],
    ['SSPR0014', '14'],
    ['SSPR: 14', '14'],
    ['SSPR #14', '14'],
    ['SSPR__0014', '14'],
    ['ＳＳＰＲ＿００１４', '14'],
    ['SSPR_٠٠١٤', '14'],
    ['"SSPR_0014:"', '14'],
    ['SSPR_0015', 'reserved 15'],
    ['SSPR_0099', 'unknown'],
    ['SSPR_%14', 'unknown'],
    ['SSPR_', 'unknown'],
    ['SSPR_014a', 'unknown'],
    ['SSPR_0x0E', 'unknown'],
    ['SSRP_0014', 'unknown'],
    ['SSPR_0014_2', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))
})

describe('(3) a symbol', () => {
  test.each([
    ['UserNotLicensed', '12'],
    ['usernotlicensed', '12'],
    ['USERNOTLICENSED.', '12'],
    ['UserNotLicensed = 12', '12'],
    ['UserNotLicensed=012', '12'],
    ['UserNotLicensed (12)', '12'],
    ['UserNotLicensed(0xC)', '12'],
    ['“UserNotLicensed = 12”', '12'],
    ['UserNotLicensed = 14', 'ambiguous 12 14'],
    ['UserNotLicensed = 15', 'ambiguous 12'],
    ['UserNotLicensed = 99', 'ambiguous 12'],
    ['UserNotLicenced', 'unknown'],
    ['UserNotLicenced = 12', 'unknown'],
    ['User Not Licensed', 'unknown'],
    ['UserNotLicensedEither', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))

  test('or a code that is its own name', () => {
    expect(meant('c2065', compiler)).toBe('C2065')
    expect(meant('LNK1104', compiler)).toBe('LNK1104')
    expect(meant('2065', compiler)).toBe('unknown')
  })
})

describe('(4) code=n among query parameters', () => {
  test.each([
    ['https://help.example.com/go/?code=14&lang=sv', '14'],
    ['?lang=sv&code=14', '14'],
    ['code=14', '14'],
    ['?lang=sv&amp;code=14#top', '14'],
    ['?code=SSPR_0014', '14'],
    ['?code=SSPR%5F0014', '14'],
    ['?code=%31%34', '14'],
    ['?code=UserNotProperlyConfigured', '14'],
    ['%3Fcode%3D14%26lang%3Dsv', '14'],
    ['Look at https://help.example.com/?code=14 please', '14'],
    ['?code=15', 'reserved 15'],
    ['?code=99', 'unknown'],
    ['?code=14&code=12', 'ambiguous 14 12'],
    ['?code=14&code=14', '14'],
    ['?barcode=14', 'unknown'],
    ['?code=14x', 'unknown'],
    ['?code=14%26x', 'unknown'],
    ['?code=', 'unknown'],
    ['?x=code=14', 'unknown'],
    ['?code=%E0%A4%A', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))
})

describe('(5) a word and a number', () => {
  test.each([
    ['error 14', '14'],
    ['Error: 14', '14'],
    ['error code 14', '14'],
    ['Error Code: 0014.', '14'],
    ['fel 14', '14'],
    ['Felkod: 14', '14'],
    ['fel nr 14', '14'],
    ['error no. 14', '14'],
    ['error #14', '14'],
    ['Error (14)', '14'],
    ['error: “14”', '14'],
    ["fel '0014'", '14'],
    ['error (-14)', 'unknown'],
    ['hata 14', '14'],
    ['エラー14', '14'],
    ['エラー：１４', '14'],
    ['الخطأ ١٤', '14'],
    ['error 0xE', '14'],
    ['error 15', 'reserved 15'],
    ['error 99', 'unknown'],
    ['14 fel', 'unknown'],
    ['error -14', 'unknown'],
    ['error 14 times', 'unknown'],
    ['an error 14', 'unknown'],
    ['fehler 14', 'unknown'],
    ['error', 'unknown'],
    ['error 14 15', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))
})

describe('(6) a support ID or symbol anywhere in a text', () => {
  test.each([
    ['It says SSPR_0014: ask your administrator.', '14'],
    ['It says sspr 0014, what now?', '14'],
    ['错误SSPR_0014，怎么办？', '14'],
    ['Felet UserNotLicensed visas', '12'],
    ['Error: usernotlicensed at line 3', '12'],
    ['UserNotLicensed = 12 | SSPR_0012: no licence', '12'],
    ['| UserNotLicensed = ix |', '12'],
    ['[UserNotLicensed]', '12'],
    ['ErrorCodes.UserNotLicensed', '12'],
    ['エラーUserNotLicensedが', '12'],
    ['SSPR_0014 or SSPR_0012?', 'ambiguous 14 12'],
    ['SSPR_0014, UserNotLicensed', 'ambiguous 14 12'],
    ['first UserNotLicensed = 14 then', 'ambiguous 12 14'],
    ['SSPR_0014 and SSPR_0015', 'ambiguous 14'],
    ['It says SSPR_0015 here', 'reserved 15'],
    ['It says SSPR_0099 here', 'unknown'],
    ['I tried 14 times', 'unknown'],
    ['I used SSPR 14 times', 'unknown'],
    ['Jag försökte 14 gånger den 12 maj', 'unknown'],
    ['MyUserNotLicensed', 'unknown'],
    ['UserNotLicensedException', 'unknown'],
    ['UserNotLicensed2', 'unknown'],
    ['XSSPR_0014 happened', 'unknown'],
    ['SSPR_0014-15 happened', 'unknown'],
    ['Chapter 14: errors', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))

  test('one plain word is a symbol only beside its number', () => {
    expect(meant('I got a timeout', words)).toBe('unknown')
    expect(meant('Access was denied', words)).toBe('unknown')
    expect(meant('It says Denied (7) now', words)).toBe('7')
    expect(meant('It says access_denied now', words)).toBe('0x80070005')
    expect(meant('Timeout', words)).toBe('3')
  })

  test('a code that is its own name', () => {
    expect(meant("main.cpp(3): error C2065: 'x': undeclared identifier", compiler)).toBe('C2065')
    expect(meant('C2065 and C4244', compiler)).toBe('ambiguous C2065 C4244')
    expect(meant('XC2065', compiler)).toBe('unknown')
  })

  test('of two names that overlap the longer', () => {
    const index = { ...sspr, symbols: { '9': 'Auth.Failed', '10': 'Auth.Failed.Twice' } }
    expect(meant('It says Auth.Failed.Twice now', { ...index, symbols: index.symbols })).toBe(
      'unknown',
    )
    const compound = { ...sspr, symbols: { '9': 'AuthFailed', '10': 'AuthFailed.Twice' } }
    expect(meant('It says AuthFailed.Twice now', compound)).toBe('10')
    expect(meant('It says AuthFailed now', compound)).toBe('9')
  })
})

describe('(7) a published message', () => {
  test.each([
    ['Your account has too little security information. Ask an administrator for help.', '14'],
    ['your account has too little security information', '14'],
    ['Ditt konto har för lite säkerhetsinformation.', '14'],
    ['“Katalogen kunde inte nås just nu. Vänta några minuter”', '30'],
    ['Something in your own systems is set up wrongly. Only an', '29'],
    ['in your own systems is set up wrongly. Only an administrator can help.', '29'],
    ['アカウントに必要なセキュリティ情報が不足しています。', '14'],
    ['Ask an administrator', 'unknown'],
    ['Ask an administrator to', 'unknown'],
    ['Your account has too little money. Ask a bank for help.', 'unknown'],
    ['How do I change the security information of my account?', 'unknown'],
    ['administrator', 'unknown'],
  ])('%j is %s', (query, answer) => expect(meant(query)).toBe(answer))
})

describe('nothing', () => {
  test.each(['', '   ', '""', '…', '?!', '\u200B', '=', '()', '%', '?', 'SSPR', 'hello', '💥'])(
    '%j is unknown',
    (query) => expect(meant(query)).toBe('unknown'),
  )
})

test.each(Intl.supportedValuesOf('numberingSystem'))('digits of %s are read', (system) => {
  const shown = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(
    9876543210,
  )
  if (/^\p{Nd}+$/u.test(shown)) expect(digits(shown)).toBe('9876543210')
  else expect(digits(shown)).not.toMatch(/^\d{10}$/)
})

test.each([
  '          x          ',
  ' y',
  'UserNotLicensed ',
  'SSPR_',
  '= ',
  '(',
  'code=',
  '%41',
  '٤',
  'a b ',
])('a very long text of %j takes no time', { timeout: 2_000 }, (part) => {
  resolve(`x${part.repeat(50_000)}x`, sspr)
})
