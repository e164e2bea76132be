import { describe, expect, test } from 'vitest'
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
