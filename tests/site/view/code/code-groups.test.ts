import { expect, test } from 'vitest'
import { codeGroups } from '../../../../src/site/view/code/code-groups.ts'
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
