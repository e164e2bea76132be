import { expect, test } from 'vitest'
import { splitAround } from '../../../src/site/view/highlight.ts'

test('what is found in a text stands apart', () => {
  const pieces = (text: string, found?: string): string[] =>
    splitAround(text, found).map(({ text, isFound }) => (isFound ? `[${text}]` : text))
  expect(pieces('See ORB_1, then ORB_1', 'ORB_1')).toEqual([
    'See ',
    '[ORB_1]',
    ', then ',
    '[ORB_1]',
  ])
  expect(pieces('Mars')).toEqual(['Mars'])
})
