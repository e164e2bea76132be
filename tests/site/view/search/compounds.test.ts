import { describe, expect, test } from 'vitest'
import { aliasesOf } from '../../../../src/site/view/search/aliases.ts'
import { secondHalves, wordsOf } from '../../../../src/site/view/search/compounds.ts'
import { code } from '../../sample.ts'

const halves = (text: string, known: string, language = 'sv'): string[] =>
  secondHalves(wordsOf(text), wordsOf(`${text} ${known}`), language)

describe('secondHalves', () => {
  test('finds what follows a known word, over a linking letter', () => {
    expect(halves('lösenordskonfiguration', 'lösenord')).toContain('konfiguration')
  })

  test('finds a known word at the end', () => {
    expect(halves('grundinställning', 'inställning')).toContain('inställning')
  })

  test.each([
    ['nattlåskonfigurationen', 'konfigurationen'],
    ['låsmotorn', 'motorn'],
    ['aviseringsinställning', 'inställning'],
    ['hemtjänstregister', 'register'],
  ])('guesses where no half stands alone: %s', (word, half) => {
    expect(halves(word, '')).toContain(half)
  })

  test('guesses at no short word, and never inside a syllable', () => {
    expect(halves('säkring', '')).toEqual([])
    expect(halves('nattlåskonfigurationen', '')).not.toContain('onfigurationen')
  })

  test('guesses nothing where a half is known', () => {
    expect(halves('lösenordskonfiguration', 'lösenord')).not.toContain('figuration')
  })

  test('repeats no word that the page has', () => {
    expect(halves('lösenordspolicy policy lösenord', '')).not.toContain('policy')
  })

  test('leaves languages alone that write two words', () => {
    expect(halves('passwordconfiguration', 'password', 'en')).toEqual([])
  })
})

test('aliasesOf spells a code as people do', () => {
  expect(aliasesOf(code())).toEqual([
    '4',
    'MarsNotReached',
    'Mars',
    'Not',
    'Reached',
    'ORB_0004',
    'ORB0004',
    '0004',
    'ORB4',
  ])
  expect(aliasesOf(code({ code: 'C2065', symbol: null, supportId: null }))).toEqual(['C2065'])
})
