import { expect, test } from 'vitest'
import { applyBaseline, baselineOf } from '../../../src/check/engine/baseline.ts'
import { finding } from '../../report/report.ts'

const symbol = finding()
const length = finding({
  rule: 'text/length',
  code: null,
  expected: null,
  actual: null,
  reason: 'Too long',
})

test('a baseline is sorted lines without places', () => {
  expect(baselineOf([length, symbol])).toMatchInlineSnapshot(`
    "sv codes/symbol 12 "UserNotLicensed" → "Olicensierad"
    sv text/length - "Too long"
    "
  `)
})

test('what it knows is left out, wherever it moved to', () => {
  const moved = { ...symbol, line: 99, endLine: 99 }
  const { findings, dead } = applyBaseline([moved, length], baselineOf([symbol]))
  expect(findings).toEqual([length])
  expect(dead).toEqual([])
})

test('a mark stands for one finding, not for all like it', () => {
  expect(applyBaseline([symbol, symbol], baselineOf([symbol])).findings).toEqual([symbol])
})

test('dead marks are told, and pruned; nothing is added', () => {
  const result = applyBaseline([length], baselineOf([symbol]))
  expect(result.dead).toEqual(['sv codes/symbol 12 "UserNotLicensed" → "Olicensierad"'])
  expect(result.text).toBe(baselineOf([]))
  expect(result.findings).toEqual([length])
})

test('what was not looked at is not dead, and survives an update', () => {
  const result = applyBaseline([length], baselineOf([symbol]), () => false)
  expect(result.dead).toEqual([])
  expect(result.text).toBe(baselineOf([symbol]))
  expect(result.updated).toBe(baselineOf([symbol, length]))
})

test('an update knows what there is, and no more', () => {
  expect(applyBaseline([length], baselineOf([symbol])).updated).toBe(baselineOf([length]))
})

test('what is unsafe is never in it', () => {
  const unsafe = finding({ rule: 'text/unsafe-url' })
  expect(baselineOf([unsafe])).toBe(baselineOf([]))
  const written = baselineOf([symbol]).replace('codes/symbol', 'text/unsafe-url')
  expect(applyBaseline([unsafe], written).findings).toEqual([unsafe])
})

test('a line edited by hand with other line ends is read', () => {
  const text = `\r\n# ours\r\n${baselineOf([symbol]).split('\n')[0]!}\r\n`
  expect(applyBaseline([symbol], text).findings).toEqual([])
})

test('a long text is known by its beginning and a hash', () => {
  const long = 'Wait and try again. '.repeat(20)
  const [one, other] = [`${long}Now.`, `${long}Later.`].map((actual) => finding({ actual }))
  const marks = baselineOf([one!, other!]).trim().split('\n')
  expect(new Set(marks).size).toBe(2)
  expect(Math.max(...marks.map((mark) => mark.length))).toBeLessThan(200)
})
