import { describe, expect, test } from 'vitest'
import {
  compileRow,
  compileTitle,
  findTitleCodes,
  formatSupportId,
} from '../../../src/catalog/registry/patterns.ts'
import { readRegistry } from '../../../src/catalog/registry/registry.ts'
import { resolve } from '../../../src/catalog/resolve/resolve.ts'

describe('row', () => {
  const row = compileRow('{symbol} = {code}')

  test.each([
    ['MarsTooDry = 4', 'MarsTooDry', '4'],
    ['MarsTooDry=4', 'MarsTooDry', '4'],
    ['  MarsTooDry\u00a0 =\t4 ', 'MarsTooDry', '4'],
    ['Mars too dry = 4', 'Mars too dry', '4'],
    ['MarsTooDry = iv', 'MarsTooDry', 'iv'],
    ['MarsTooDry = ٤', 'MarsTooDry', '٤'],
    ['MarsTooDry =', 'MarsTooDry', ''],
    ['= 4', '', '4'],
    ['a = b = 4', 'a = b', '4'],
    ['火星太干 = 4', '火星太干', '4'],
    ['😀 = 4', '😀', '4'],
  ])('reads %j', (cell, symbol, code) => {
    const match = row(cell)!
    expect(match).toMatchObject({ symbol, code })
    expect(cell.slice(match.symbolAt, match.symbolAt + symbol.length)).toBe(symbol)
    expect(cell.slice(match.codeAt, match.codeAt + code.length)).toBe(code)
  })

  test.each(['MarsTooDry', '', '=', ' = ', 'MarsTooDry 4'])('does not read %j', (cell) => {
    expect(row(cell)).toBeNull()
  })

  test.each([
    ['{code}: {symbol}', '4:MarsTooDry', 'MarsTooDry', '4'],
    ['{symbol} ({code})', 'MarsTooDry(4)', 'MarsTooDry', '4'],
    ['{symbol} {code}', 'MarsTooDry  4', 'MarsTooDry', '4'],
    ['Error {code}', 'Error 4', '', '4'],
    ['[{code}] {symbol}', '[4] Mars', 'Mars', '4'],
  ])('of the form %s reads %j', (template, cell, symbol, code) => {
    expect(compileRow(template)(cell)).toMatchObject({ symbol, code })
  })

  test('takes linear time', { timeout: 2_000 }, () => {
    row('= '.repeat(50_000))
    compileRow('{code} a a a a a {symbol}')('a '.repeat(50_000))
  })
})

describe('title', () => {
  const title = compileTitle('[A-Z]{1,4}\\d{3,5}')

  test.each([
    ['Compiler Error C2065', ['C2065']],
    ['Errore irreversibile U1001 di NMAKE', ['U1001']],
    ['コンパイラエラーC2065の説明', ['C2065']],
    ["Derleyici C2065'in hatası", ['C2065']],
    ['Compiler Warning C5208, Error C7626', ['C5208', 'C7626']],
    ['Warnings C5208 and C5210', ['C5208', 'C5210']],
    ['Avertissements C5208 et C5210', ['C5208', 'C5210']],
    ['C5208/C5210', ['C5208', 'C5210']],
    ['C5208 in C5208', ['C5208']],
    ['C5208 - 2026 update', ['C5208']],
    ['C5208 – 10000 of them', ['C5208']],
    ['Errors and warnings', []],
    ['', []],
    ['Compiler Error c2065', []],
    ['Codename XYZABC2065', []],
    ['C20651234 is long', []],
    ['VC2065b', []],
  ])('%j names %j', (text, codes) => {
    expect(title(text)).toEqual(codes)
  })

  test.each([
    'Compiler warnings C4000 - C5999',
    'C4000–C4199',
    'C4000 … C4199',
    'C4000-4199',
    'C4000 – 4199',
    'C4000 to 4199',
    'Errors C4000 up to C4199',
    'C4000 ～ C4199',
    'Compiler errors C2000 Through C2099',
    'Errors C4000 to C4199',
    'Errori del compilatore da C2000 a C3999',
    'Errores C2000 a C3999',
    'Errori fino a C2000 fino a C3999',
    'C2000 ile C3999 arasındaki derleyici hataları',
    'C4800 ile C5999 Arasındaki Derleyici Uyarıları',
    'Fel C2000 till C2099',
    'Fehler C2000 bis C2099',
    'Fehler zwischen C2000 und C2099',
    'Errors between C2000 and C2099',
    'Erreurs C2000 à C2099',
    'Błędy od C2000 do C2099',
    'Ошибки с C2000 по C2099',
    'エラー C2000 から C2099',
    '错误 C2000 到 C2099',
    'أخطاء C2000 إلى C2099',
  ])('%j names none: it is a range', (text) => {
    expect(title(text)).toEqual([])
  })

  test('tells a list from a range where the word may be either', () => {
    expect(title('Chyby C2065 a C2066')).toEqual(['C2065', 'C2066'])
  })

  test('finds codes in any case, and where', () => {
    expect(findTitleCodes('[A-Z]{1,4}\\d{3,5}', true)('Errore c2009, C2010')).toEqual([
      { text: 'c2009', at: 7 },
      { text: 'C2010', at: 14 },
    ])
  })
})

describe('support IDs', () => {
  const find = (text: string) =>
    readRegistry({
      catalog:
        'id: a\nsource: en\nrange: [1, 30]\nsupportId: "SSPR_{code:4}"\ncodes: { 9: , 14: , 020: }',
      glossary: null,
      locales: ['en'],
      codeWords: {},
    }).patterns.supportIds(text)

  test.each([
    ['SSPR_0014: x', [['SSPR_0014', 0, '14']]],
    ['See SSPR_0014.', [['SSPR_0014', 4, '14']]],
    ['sspr_014', [['sspr_014', 0, '14']]],
    ['SSPR0014', [['SSPR0014', 0, '14']]],
    ['SSPR-14', [['SSPR-14', 0, '14']]],
    ['SSPR 0014', [['SSPR 0014', 0, '14']]],
    ['SSPR_ 0014', [['SSPR_ 0014', 0, '14']]],
    ['SSPR_٠٠١٤', [['SSPR_٠٠١٤', 0, '14']]],
    ['SSPR_0015', [['SSPR_0015', 0, '15']]],
    ['SSPR_0000', [['SSPR_0000', 0, '0']]],
    ['SSPR_0020', [['SSPR_0020', 0, '020']]],
    ['错误SSPR_0009。', [['SSPR_0009', 2, '9']]],
    [
      'SSPR_0009 and SSPR_0014',
      [
        ['SSPR_0009', 0, '9'],
        ['SSPR_0014', 14, '14'],
      ],
    ],
    ['SSPR_0009-felet', [['SSPR_0009', 0, '9']]],
    ['XSSPR_0014', []],
    ['SSPR_0014x', []],
    ['SSPR_0014-15', []],
    ['SSPR_0014.5', []],
    ['SSPR 2 times', []],
    ['SSPR', []],
    ['', []],
  ])('in %j', (text, found) => {
    expect(find(text).map(({ text, at, code }) => [text, at, code])).toEqual(found)
  })
})

test.each([
  ['E({code:3})', 'It says E(014), then', 'E(014)'],
  ['ERR {code}', 'ERR 14: x', 'ERR 14'],
  ['App/{code:4}+', 'See App/0014+ below', 'App/0014+'],
  ['a.b*[{code}]', 'a.b*[14]', 'a.b*[14]'],
])('IDs made as %s are found as they are made', (supportId, text, id) => {
  const catalog = `id: a\nsource: en\nsupportId: "${supportId}"\ncodes: { 14: }\n`
  const { registry, patterns } = readRegistry({
    ...{ catalog, glossary: null, locales: ['en'], codeWords: {} },
  })
  expect(registry.codes['14']!.supportId).toBe(id)
  const found = { text: id, at: text.indexOf(id), code: '14' }
  expect(patterns.supportIds(text)).toEqual([found])
  const index = { codes: ['14'], symbols: {}, range: null, words: [], messages: {}, supportId }
  expect(resolve(text, index).code).toBe('14')
  expect(resolve(id, index).code).toBe('14')
})

test.each([
  ['SSPR_{code:4}', '14', 'SSPR_0014'],
  ['SSPR_{code:4}', '12345', 'SSPR_12345'],
  ['E{code}', '14', 'E14'],
  ['{code:3}-E', '9', '009-E'],
  ['MS-{code:6}', 'C2065', 'MS-C2065'],
])('%s and %s make %s', (template, code, id) => {
  expect(formatSupportId(template, code)).toBe(id)
})
