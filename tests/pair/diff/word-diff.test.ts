import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from '../../../src/pair/diff/word-diff.ts'

describe('wordDiff', () => {
  test.each([
    ['one two three', 'one 2 three', 'one [-two-]{+2+} three'],
    ['one two', 'one two three', 'one two {+three+}'],
    ['one two three', 'two three', '[-one-] two three'],
    ['', 'new text', '{+new text+}'],
    ['old text', '', '[-old text-]'],
    ['same', 'same', ''],
    ['a red house', 'the blue house', '[-a red-]{+the blue+} house'],
    ['Save, then wait', 'Save; then wait', 'Save[-,-]{+;+} then wait'],
    ['日本語です', '日本話です', '日本[-語-]{+話+}です'],
  ])('%j and %j: %s', (before, after, diff) => expect(wordDiff(before, after)).toBe(diff))

  test('keeps a little of what stays', () => {
    const words = 'one two three four five six seven eight nine ten'
    expect(wordDiff(`${words} old ${words}`, `${words} new ${words}`)).toBe(
      '…seven eight nine ten [-old-]{+new+} one two three four…',
    )
  })

  test('cuts long changes in their middle', () => {
    const long = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ')
    expect(wordDiff('', long)).toMatch(/^\{\+w0 w1 .* w19 … w96 w97 w98 w99\+\}$/)
  })

  test('marks something wherever words differ', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd.'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = wordDiff(before.join(' '), after.join(' '))
        expect(/\[-|\{\+/.test(diff)).toBe(before.join(' ') !== after.join(' '))
      }),
    )
  })
})
