import { expect, test } from 'vitest'
import { sentenceEnding } from '../../../src/check/text/sentence-ending.ts'

test.each([
  ['en', 'Why?', '?'],
  ['ar', 'لماذا؟', '?'],
  ['el', 'Γιατί;', '?'],
  ['ja', '完了です。', '.'],
  ['en', '“Done.”', '.'],
  ['en', 'And so on ...', '…'],
  ['en', 'Done', null],
])('a text of %s: %s ends with %j', (locale, text, mark) => {
  expect(sentenceEnding(text, locale).mark).toBe(mark)
})
