import { describe, expect, test } from 'vitest'
import { termFinder, usesTerm } from '../../../../src/check/text/words/term-match.ts'

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
    expect(usesTerm(text, term, locale)).toBe(true)
  })

  test('are other terms in other compounds', () => {
    expect(usesTerm('Utskriftslistan är full.', 'utskriftskö', 'sv')).toBe(false)
  })

  test('are found as whole words of the source, in the plural too', () => {
    expect(termFinder('license')('Licenses and licensing')).toEqual([{ from: 0, to: 8 }])
    expect(termFinder('SSPR')('sspr')).toEqual([])
  })
})
