import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyFixes } from '../../../../src/check/engine/fixes/apply-fixes.ts'
import { finding } from '../../../report/report.ts'

const fix = (start: number, end: number, text: string) => finding({ fix: { start, end, text } })

test('each fix changes its own stretch alone', () => {
  const { text, fixed } = applyFixes('ett två tre', [fix(8, 11, 'III'), fix(0, 3, 'I')])
  expect(text).toBe('I två III')
  expect(fixed).toHaveLength(2)
})

test('of two that overlap the first is made, the other left for the next round', () => {
  const { text, fixed } = applyFixes('abcdef', [fix(0, 4, 'x'), fix(3, 6, 'y')])
  expect(text).toBe('xef')
  expect(fixed).toHaveLength(1)
})

test('two findings that ask for the same fix get it once', () => {
  const { text, fixed } = applyFixes('abc', [fix(0, 1, 'x'), fix(0, 1, 'x')])
  expect(text).toBe('xbc')
  expect(fixed).toHaveLength(2)
})

test('insertions at one point are made one at a time', () => {
  expect(applyFixes('abc', [fix(1, 1, 'x'), fix(1, 1, 'y')]).text).toBe('axbc')
})

test('a fix past the end of the text is not made', () => {
  expect(applyFixes('abc', [fix(2, 9, 'x')]).text).toBe('abc')
})

test('findings without a fix change nothing', () => {
  expect(applyFixes('abc', [finding({ fix: null })])).toEqual({ text: 'abc', fixed: [] })
})

test('what no fix touches stays, in its order', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 3, unit: fc.constant('#') }))
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40, unit: fc.constantFrom('a', 'b') }),
      fc.array(range),
      (text, ranges) => {
        const findings = ranges.map(([start, length, by]) => fix(start, start + length, by))
        const done = applyFixes(text, findings)
        const touched = new Set(
          done.fixed.flatMap(({ fix }) =>
            Array.from({ length: fix!.end - fix!.start }, (_, index) => fix!.start + index),
          ),
        )
        const kept = [...text].filter((_, index) => !touched.has(index)).join('')
        expect(done.text.replaceAll('#', '')).toBe(kept)
      },
    ),
  )
})
