import { expect, test } from 'vitest'
import { around } from '../../../../src/site/view/highlight.ts'
import { codeGroups } from '../../../../src/site/view/code/code-groups.ts'
import { codeSpans } from '../../../../src/site/view/status-grid.ts'
import { code } from '../../sample.ts'

test('codes are grouped by what they begin with, as far as it takes', () => {
  const codes = ['A1', 'A2', 'B10', 'B11', 'B12', 'B20', 'B30', '7'].map((one) =>
    code({ code: one }),
  )
  const groups = codeGroups(codes, 3)
  expect(groups.map(({ codes }) => codes.map((one) => one.code).join(' '))).toEqual([
    'A1 A2',
    'B10 B11 B12',
    'B20 B30',
    '7',
  ])
  expect([groups[1]!.first.code, groups[1]!.last.code]).toEqual(['B10', 'B12'])
  expect(codeGroups(codes.slice(0, 1), 0)).toHaveLength(1)
})

test('what is found in a text stands apart', () => {
  const pieces = (text: string, found?: string): string[] =>
    around(text, found).map(({ text, isFound }) => (isFound ? `[${text}]` : text))
  expect(pieces('See ORB_1, then ORB_1', 'ORB_1')).toEqual([
    'See ',
    '[ORB_1]',
    ', then ',
    '[ORB_1]',
  ])
  expect(pieces('Mars')).toEqual(['Mars'])
})

test('what stands between backticks is code, one alone is not', () => {
  const pieces = codeSpans('Unexpected `a`, expected `b`, not ` alone')
  expect(pieces.filter(({ isCode }) => isCode).map(({ text }) => text)).toEqual(['a', 'b'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Unexpected a, expected b, not  alone')
})
