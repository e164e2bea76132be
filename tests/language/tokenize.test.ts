import { describe, expect, test } from 'vitest'
import { endingOf } from '../../src/language/sentence-ends.ts'
import { invisible } from '../../src/text/invisible-characters.ts'
import { mixedScripts } from '../../src/check/text/words/mixed-scripts.ts'
import { saysNumber, spelledOut } from '../../src/language/number-words.ts'
import { finder, uses } from '../../src/check/text/words/term-match.ts'
import { sentences, words } from '../../src/language/tokenize.ts'

describe('words', () => {
  test('are told by dictionary where no space parts them', () => {
    expect(words('打印机', 'zh').length).toBeGreaterThan(1)
  })

  test('make sentences, which end at closing punctuation and at line ends', () => {
    const text = 'One. Two? "Three."\nFour'
    expect(sentences(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual([
      'One.',
      'Two?',
      '"Three."',
      'Four',
    ])
  })
})

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
    expect(spelledOut('Vänta sju minuter', 'sv')).toEqual([{ value: 7, word: 'sju', at: 6 }])
    expect(spelledOut('sex', 'sv')).toEqual([])
  })
})

describe('terms', () => {
  test.each([
    ['sv', 'tillbakaskrivning av lösenord', 'tillbakaskrivningen av ditt lösenord'],
    ['sv', 'administratör', 'administratörernas'],
    ['sv', 'logga in', 'Logga sedan in igen'],
    ['ar', 'ترخيص', 'التراخيص المطلوبة'],
    ['it', 'licenza', 'le licenze'],
    ['de', 'Konto', 'Benutzerkonten'],
    ['ru', 'принтер', 'принтеров'],
    ['zh', '打印队列', '清空打印队列。'],
  ])('of %s: %s is used in %s', (locale, term, text) => {
    expect(uses(text, term, locale)).toBe(true)
  })

  test('are other terms in other compounds', () => {
    expect(uses('Utskriftslistan är full.', 'utskriftskö', 'sv')).toBe(false)
  })

  test('are found as whole words of the source, in the plural too', () => {
    expect(finder('license')('Licenses and licensing')).toEqual([{ from: 0, to: 8 }])
    expect(finder('SSPR')('sspr')).toEqual([])
  })
})

describe('letters', () => {
  test('of two scripts in one word are told with the right ones', () => {
    expect(mixedScripts('Usеr', 'Latn')).toMatchObject([{ expected: 'User' }])
    expect(mixedScripts('ҮELLOW', 'Latn')).toMatchObject([{ expected: 'YELLOW' }])
    expect(mixedScripts('20 μm, 5 kΩ, π', 'Latn')).toEqual([])
    expect(mixedScripts('Сообщение от SSPR', 'Cyrl')).toEqual([])
  })

  test('that nobody sees are told where nothing needs them', () => {
    expect(invisible('a\u200Bb', false)).toEqual([{ from: 1, to: 2 }])
    expect(invisible('می\u200Cتوانید', true)).toEqual([])
    expect(invisible('\uFEFFa', false)).toEqual([])
    expect(invisible('👩\u200D💻', false)).toEqual([])
    expect(invisible('a\u202Eb', true)).toHaveLength(1)
  })
})

describe('endings', () => {
  test.each([
    ['en', 'Why?', '?'],
    ['ar', 'لماذا؟', '?'],
    ['el', 'Γιατί;', '?'],
    ['ja', '完了です。', '.'],
    ['en', '“Done.”', '.'],
    ['en', 'And so on ...', '…'],
    ['en', 'Done', ''],
  ])('of %s: %s is %j', (locale, text, kind) => {
    expect(endingOf(text, locale).kind).toBe(kind)
  })
})
